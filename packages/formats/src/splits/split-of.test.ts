import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256Hex } from "../hash/sha256-hex.ts";
import { splitOf } from "./split-of.ts";

test("about the asked share of prompts is held out", () => {
  const test = Array.from({ length: 20_000 }, (_, index) => splitOf(sha256Hex(String(index)), { test: 0.1 }, "salt"));
  const share = test.filter((split) => split === "test").length / test.length;
  expect(share).toBeGreaterThan(0.09);
  expect(share).toBeLessThan(0.11);
});

test("a larger test share never moves a prompt back to train", () => {
  fc.assert(fc.property(fc.string(), fc.double({ min: 0, max: 0.5, noNaN: true }), (text, share) => {
    const smaller = splitOf(sha256Hex(text), { test: share / 2 }, "s");
    expect(smaller === "train" || splitOf(sha256Hex(text), { test: share }, "s") === "test").toBe(true);
  }));
});

test("a share of nothing holds nothing out, and another salt gives another split", () => {
  const hashes = Array.from({ length: 200 }, (_, index) => sha256Hex(String(index)));
  expect(hashes.every((hash) => splitOf(hash, { test: 0 }, "a") === "train")).toBe(true);
  expect(hashes.map((hash) => splitOf(hash, { test: 0.5 }, "a"))).not.toEqual(hashes.map((hash) => splitOf(hash, { test: 0.5 }, "b")));
});
