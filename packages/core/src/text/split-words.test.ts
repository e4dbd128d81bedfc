import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitWords } from "./split-words.ts";

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
