import { expect, it } from "vitest";
import { concernSentence, concernsTitle } from "./concern-sentences.ts";

it("says a share with one digit, as the page does, also where floating point has more", () => {
  expect(concernSentence({ code: "position", share: 0.07 })).toBe(
    "The response shown earlier won 7.0 % of the comparisons: its place, and not only its text, decided.",
  );
  expect(concernSentence({ code: "style", share: 0.6789 })).toMatch(/^Style alone predicts 67\.9 % /);
});

it("counts one thing and many in their own words", () => {
  expect([1, 2, 1_204].map((count) => concernSentence({ code: "overlap", count }).slice(0, 36))).toEqual([
    "1 training prompt is held out too, w",
    "2 training prompts are held out too,",
    "1,204 training prompts are held out ",
  ]);
  expect([1, 2].map((count) => concernsTitle(count))).toEqual([
    "Look at this before you train",
    "Look at these before you train",
  ]);
});

it("names the aspect that people rated as they named it, and any other measure in words", () => {
  const agreement = (measure: "rating" | "direction", aspect: string | null) =>
    concernSentence({ code: "agreement", of: { measure, aspect } });
  expect(agreement("rating", "<b>truth</b>")).toMatch(/^Agreement on “<b>truth<\/b>” could be chance/);
  expect(agreement("direction", null)).toMatch(/^Agreement on “Which one is better” could be chance/);
});
