import fc from "fast-check";
import { expect, test } from "vitest";
import type { PromptMessages } from "@laurel/core/records/messages";
import { sha256Hex } from "../files/hash.ts";
import { promptRootHash, splitOf } from "./prompt-root.ts";

const user = (content: string): PromptMessages => [{ role: "user", content }];

test("case, width of letters and white space don't change a prompt's root", () => {
  expect(promptRootHash(user("  What is\n\tＬaurel? "))).toBe(promptRootHash(user("what is laurel?")));
  expect(promptRootHash(user("what is laurel?"))).toBe(sha256Hex("what is laurel?"));
});

test("a system message and later turns don't change a prompt's root", () => {
  const long: PromptMessages = [
    { role: "system", content: "Be brief." },
    { role: "user", content: "Hello" },
    { role: "assistant", content: "Hi" },
    { role: "user", content: "Why?" },
  ];
  expect(promptRootHash(long)).toBe(promptRootHash(user("hello")));
});

test("ASCII takes a shorter way to the same root", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      const whole = text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
      expect(promptRootHash(user(text))).toBe(sha256Hex(whole));
    }),
  );
});

test("different questions have different roots", () => {
  expect(promptRootHash(user("one"))).not.toBe(promptRootHash(user("two")));
});

test("about the asked share of prompts is held out", () => {
  const test = Array.from({ length: 20_000 }, (_, index) =>
    splitOf(sha256Hex(String(index)), { test: 0.1, validation: 0 }, "salt"),
  );
  const share = test.filter((split) => split === "test").length / test.length;
  expect(share).toBeGreaterThan(0.09);
  expect(share).toBeLessThan(0.11);
});

test("a larger test share never moves a prompt back to train", () => {
  fc.assert(
    fc.property(fc.string(), fc.double({ min: 0, max: 0.5, noNaN: true }), (text, share) => {
      const smaller = splitOf(sha256Hex(text), { test: share / 2, validation: 0 }, "s");
      expect(
        smaller === "train" || splitOf(sha256Hex(text), { test: share, validation: 0 }, "s") === "test",
      ).toBe(true);
    }),
  );
});

test("a share of nothing holds nothing out, and another salt gives another split", () => {
  const hashes = Array.from({ length: 200 }, (_, index) => sha256Hex(String(index)));
  expect(hashes.every((hash) => splitOf(hash, { test: 0, validation: 0 }, "a") === "train")).toBe(true);
  expect(hashes.map((hash) => splitOf(hash, { test: 0.5, validation: 0 }, "a"))).not.toEqual(
    hashes.map((hash) => splitOf(hash, { test: 0.5, validation: 0 }, "b")),
  );
});

test("the test split is the same whatever is held out for validation, which takes from training alone", () => {
  const share = fc.double({ min: 0, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(fc.string(), share, share, (text, held, validation) => {
      const [without, withIt] = [0, validation].map((each) =>
        splitOf(sha256Hex(text), { test: held, validation: each }, "s"),
      );
      expect(withIt === "test").toBe(without === "test");
      expect(without).not.toBe("validation");
    }),
  );
});

test("about the asked share of prompts is for validation", () => {
  const splits = Array.from({ length: 20_000 }, (_, index) =>
    splitOf(sha256Hex(String(index)), { test: 0.2, validation: 0.1 }, "salt"),
  );
  const share = splits.filter((split) => split === "validation").length / splits.length;
  expect(share).toBeGreaterThan(0.09);
  expect(share).toBeLessThan(0.11);
});
