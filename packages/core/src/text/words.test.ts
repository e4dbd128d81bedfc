import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { splitWords, tokenizeWords } from "./words.ts";

describe("splitWords", () => {
  it("loses nothing: the words joined are the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(splitWords(text).join("")).toBe(text);
      }),
    );
  });

  it("cuts a script without blanks sign by sign, also where it follows a letter, a number or a long vowel", () => {
    expect(splitWords("GPT模型 3个 コーヒー")).toEqual([
      "GPT",
      "模",
      "型",
      " ",
      "3",
      "个",
      " ",
      "コ",
      "ー",
      "ヒ",
      "ー",
    ]);
  });
});

test("words are lower-cased, either apostrophe stays inside a word, punctuation goes", () => {
  expect(tokenizeWords("I can’t, DON'T 'quote' – e.g. 42!")).toEqual([
    "i",
    "can't",
    "don't",
    "quote",
    "e",
    "g",
    "42",
  ]);
});

test("scripts without spaces give one word per character, others stay whole", () => {
  expect(tokenizeWords("abc漢字カナ straße नमस्ते")).toEqual(["abc", "漢", "字", "カ", "ナ", "straße", "नमस्ते"]);
});

test("a text without words has none", () => {
  expect(tokenizeWords("?! …")).toEqual([]);
});
