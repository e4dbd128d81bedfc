import { expect, test } from "vitest";
import { languagesOf } from "./languages-of.ts";

test("the languages of one in a hundred prompts are listed, the most frequent first, and no language is none", () => {
  expect(languagesOf({ languages: { de: 150, en: 700, fr: 150, it: 10, ca: 9, und: 1 } })).toEqual([
    "en",
    "de",
    "fr",
  ]);
  expect(languagesOf({ languages: { en: 99, it: 1 } })).toEqual(["en", "it"]);
  expect(languagesOf({ languages: { und: 5 } })).toEqual([]);
});

test("where nobody looked, and where there are no prompts, there are none", () => {
  expect([languagesOf({ languages: null }), languagesOf({ languages: {} })]).toEqual([[], []]);
});
