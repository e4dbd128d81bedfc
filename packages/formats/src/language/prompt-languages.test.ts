import { eld } from "eld/extrasmall";
import { describe, expect, test } from "vitest";
import { DETECTED_LANGUAGES } from "@laurel/core/datasets/dataset-filters";
import { languageDetector, languagesOf } from "./prompt-languages.ts";

const user = (content: string) => ({ role: "user" as const, content });
const detect = await languageDetector();
const languageOf = (text: string) => detect([user(text)]);

describe("languageDetector", () => {
  test.each([
    ["en", "What is the capital of France?"],
    ["en", "Explain recursion"],
    ["de", "Schreibe ein Gedicht über den Herbst"],
    ["fr", "Quelle est la capitale de la France ?"],
    ["es", "Escribe una función en Python"],
    ["ar", "ما هي عاصمة فرنسا؟"],
    ["fa", "پایتخت فرانسه کجاست؟"],
    ["ja", "フランスの首都はどこですか？"],
    ["zh", "法国的首都是哪里？"],
    ["ko", "프랑스의 수도는 어디입니까?"],
    ["uk", "Яка столиця Франції?"],
    ["hi", "फ्रांस की राजधानी क्या है?"],
  ])("finds %s in %j", (language, text) => {
    expect(languageOf(text)).toBe(language);
  });

  test.each([
    "",
    "42",
    "2+2?",
    "🙂",
    "hi",
    "asdf qwer",
    "```js\nconst a = 1;\n```",
    "https://example.org/was-ist-das",
  ])("finds no language in %j", (text) => {
    expect(languageOf(text)).toBeNull();
  });

  test("code says nothing of the language, whatever its words are", () => {
    const code = "```py\nfor number in range(10):\n    print('the number is', number)\n```";
    expect(languageOf(`${code}\nWarum gibt dieses Programm die Zahl zehn nicht aus?`)).toBe("de");
    expect(languageOf(`Warum gibt dieses Programm die Zahl zehn nicht aus? ${code.slice(0, -4)}`)).toBe("de");
  });

  test("only users are listened to, and where none speaks, who begins", () => {
    const english = "You are a helpful assistant who answers every question briefly and politely.";
    expect(
      detect([{ role: "system", content: english }, user("Wie wird das Wetter morgen in Berlin?")]),
    ).toBe("de");
    expect(detect([{ role: "system", content: english }])).toBe("en");
  });

  test("core knows which languages can be found", () => {
    expect(Object.values(eld.info().Languages).toSorted()).toEqual([...DETECTED_LANGUAGES]);
  });
});

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
