import { expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { scoreWords } from "./score-form.tsx";

it("names the response with the higher reward and how sure that is", () => {
  expect(scoreWords(english, Math.log(3), 0)).toBe(
    "Rewards 1.10 and 0.00. The model prefers response 1, 75 % confident.",
  );
  expect(scoreWords(english, -1, 1)).toContain("prefers response 2");
});

it("prefers neither of two equal rewards", () => {
  expect(scoreWords(english, 0.5, 0.5)).toContain("no preference");
});
