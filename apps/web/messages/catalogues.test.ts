import { describe, expect, it } from "vitest";
import { flatMessages, messageArguments, SAME_IN_GERMAN } from "../testing/catalogue.ts";
import { messages as arabic } from "./ar.ts";
import { messages as german } from "./de.ts";
import { messages as english } from "./en.ts";

const source = flatMessages(english);

/** Whether there is anything to translate other than the values. */
const hasWords = (text: string) => /\p{L}{2}/u.test(text.replaceAll(/\{[^{}]*\}/g, ""));

describe.each([
  ["German", flatMessages(german), SAME_IN_GERMAN],
  ["Arabic", flatMessages(arabic), new Set<string>()],
])("the %s catalogue", (_, translated, same) => {
  it("has a text for every English one, and no other", () => {
    expect(Object.keys(translated).toSorted()).toEqual(Object.keys(source).toSorted());
  });

  it("asks for the same values as the English one", () => {
    const differing = Object.entries(source).filter(
      ([key, text]) => messageArguments(translated[key] ?? "").join() !== messageArguments(text).join(),
    );
    expect(differing).toEqual([]);
  });

  it("is translated: the same text as in English only where the word is the same", () => {
    const untranslated = Object.entries(source).filter(
      ([key, text]) => translated[key] === text && hasWords(text) && !same.has(text),
    );
    expect(untranslated).toEqual([]);
  });

  it("has no empty text", () => {
    expect(Object.entries(translated).filter(([, text]) => text.trim() === "")).toEqual([]);
  });
});

it("has no empty English text", () => {
  expect(Object.entries(source).filter(([, text]) => text.trim() === "")).toEqual([]);
});
