import { expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { BLANK_CAMPAIGN } from "./campaign-form-state.ts";
import { askableQuestions } from "./form-preview.tsx";
import { newQuestion } from "./questions/question-form-state.ts";

it("shows what is complete, and always asks what depends on a question that is not", () => {
  const ranking = { ...newQuestion(english, "ranking", []), title: "" };
  const reason = { ...newQuestion(english, "text", []), when: { question: ranking.id, is: ["tie"] } };
  const questions = [ranking, reason].map((question) => ({ key: question.id, question, saved: null }));
  expect(askableQuestions({ ...BLANK_CAMPAIGN, questions })).toEqual([{ ...reason, when: undefined }]);
});
