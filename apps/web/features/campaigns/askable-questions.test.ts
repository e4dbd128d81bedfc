import { expect, it } from "vitest";
import { askableQuestions } from "./askable-questions.ts";
import { BLANK_CAMPAIGN } from "./campaign-draft.ts";
import { newQuestion } from "./questions/new-question.ts";

it("shows what is complete, and always asks what depends on a question that is not", () => {
  const ranking = { ...newQuestion("ranking", []), title: "" };
  const reason = { ...newQuestion("text", []), when: { question: ranking.id, is: ["tie"] } };
  const questions = [ranking, reason].map((question) => ({ key: question.id, question, saved: null }));
  expect(askableQuestions({ ...BLANK_CAMPAIGN, questions })).toEqual([{ ...reason, when: undefined }]);
});
