import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "./ngrams.ts";

test("words don't depend on case, width, white space and punctuation", () => {
  expect(wordsOf("  The CAT,\u2028sat: **on** the\n“mat”. ")).toEqual([
    "the",
    "cat",
    "sat",
    "on",
    "the",
    "mat",
  ]);
  expect(wordsOf("Ｌaurel")).toEqual(wordsOf("laurel"));
});

test("mathematical signs are words, so that one sum is not another", () => {
  expect(wordsOf("2+3=5")).toEqual(["2", "+", "3", "=", "5"]);
});

test("languages without blanks have their signs as words, with their marks, beside words of other scripts", () => {
  expect(wordsOf("GPT-4は猫です。")).toEqual(["gpt", "4", "は", "猫", "で", "す"]);
  expect(wordsOf("ที่นี่")).toEqual(["ที่", "นี่"]);
  expect(wordsOf("שלום, עולם")).toEqual(["שלום", "עולם"]);
});

test("a text without letters has its signs as words, and only a blank text has none", () => {
  expect(wordsOf("🎉 👩‍👩‍👧 !")).toEqual(["🎉", "👩‍👩‍👧", "!"]);
  expect(wordsOf(" \u2028\t")).toEqual([]);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(wordsOf(text).length > 0).toBe(text.normalize("NFKC").trim() !== "");
    }),
  );
});
