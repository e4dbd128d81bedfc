import { expect, test } from "vitest";
import { tokenizeWords } from "./tokenize-words.ts";

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
