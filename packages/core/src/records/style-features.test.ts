import fc from "fast-check";
import { expect, test } from "vitest";
import { STYLE_FEATURES, styleFacts, styleVector } from "./style-features.ts";

function measured(content: string, asked = "What is a laurel?") {
  const vector = styleVector(
    styleFacts({ prompt: [{ role: "user", content: asked }], completion: [{ role: "assistant", content }] }),
  );
  return Object.fromEntries(STYLE_FEATURES.map(({ name }, index) => [name, vector[index]]));
}

test("every feature of every text is a finite number", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(Object.values(measured(text, text)).every((value) => Number.isFinite(value))).toBe(true);
    }),
  );
});

test.each([
  ["bullets", "- one\n* two\nthree - four", 2],
  ["numbered", "1. one\n2) two\n1.5 litres", 2],
  ["headings", "# Title\n## Part\n#tag", 2],
  ["bold", "**one** and **two** but 2**3", 2],
  ["code_blocks", "```js\n1\n```", 2],
  ["inline_code", "use `a` and `b`", 2],
  ["maths", "$x$ and \\(y\\)", 2],
  ["links", "https://a.example http://b.example", 2],
  ["questions", "Why? Why not?", 2],
  ["exclamations", "Oh! No！", 2],
  ["hedges", "Maybe it might", 2],
  ["refusals", "I can’t do that. I won't.", 2],
  ["apologies", "Sorry, I apologise", 2],
  ["newlines", "a\nb\nc", 2],
  ["sentences", "One. Two!", 2],
])("%s are counted", (name, text, count) => {
  expect(measured(text)[name]).toBeCloseTo(Math.log1p(count), 12);
});

test("shares are of the words and characters that are there", () => {
  expect(measured("A laurel is a tree")).toMatchObject({ prompt_overlap: 3 / 4, type_token_ratio: 4 / 5 });
  expect(measured("You and I")).toMatchObject({ first_person: 1 / 3, second_person: 1 / 3, capitals: 2 / 9 });
});
