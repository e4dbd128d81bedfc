import { expect, test } from "vitest";
import { decodeLabel } from "./decode-label.ts";

test("truth, numbers and words say good or bad", () => {
  for (const good of [true, 1, "1", "true", "TRUE", "good", " Good ", "correct"])
    expect(decodeLabel(good)).toBe(true);
  for (const bad of [false, 0, "0", "false", "bad", "incorrect"]) expect(decodeLabel(bad)).toBe(false);
});

test("an empty cell is no label", () => {
  expect(decodeLabel(undefined)).toBeUndefined();
  expect(decodeLabel("")).toBeUndefined();
});

test("anything else is refused, also what is named like a built-in", () => {
  for (const other of [2, -1, 0.5, "maybe", "constructor", [true], {}, "null"])
    expect(decodeLabel(other)).toEqual({ reason: "must be true or false, 1 or 0, good or bad" });
});
