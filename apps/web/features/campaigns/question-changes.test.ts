import { expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { changeWords, questionChanges } from "./question-changes.ts";
import { newQuestion } from "./questions/question-form-state.ts";

const [ranking, reason, rewrite] = [
  newQuestion(english, "ranking", []),
  newQuestion(english, "text", []),
  newQuestion(english, "rewrite", []),
];

it("says of each question what becomes of it", () => {
  expect(questionChanges([ranking, reason], [ranking, reason])).toEqual([]);
  const changes = questionChanges([ranking, reason], [{ ...ranking, title: "Which is truer?" }, rewrite]);
  expect(changes.map((each) => changeWords(english, each))).toEqual([
    "“Which response is better?” now reads “Which is truer?”",
    "“Write the response that should have been given.” is new",
    "“Why?” is no longer asked",
  ]);
});

it("says that questions changed places, and not that they changed when one before them goes", () => {
  expect(questionChanges([ranking, reason], [reason, ranking]).map(({ what }) => what)).toEqual([
    "moved",
    "moved",
  ]);
  expect(questionChanges([ranking, reason, rewrite], [reason, rewrite]).map(({ what }) => what)).toEqual([
    "gone",
  ]);
});
