import fc from "fast-check";
import { expect, it } from "vitest";
import { QuestionId } from "@laurel/core/questions/question-base";
import { ANY_QUESTION_SET } from "../../../testing/any-question-set.ts";
import { english } from "../../../testing/in-english.tsx";
import { flagsForm } from "./flags-fields.tsx";
import {
  duplicateQuestion,
  newQuestion,
  type QuestionFormState,
  replaceQuestion,
  retitle,
} from "./question-form-state.ts";

type Step = { readonly what: "add" | "copy" | "retitle"; readonly at: number; readonly title: string };
const STEP: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom("add", "copy", "retitle"),
  at: fc.nat(20),
  title: fc.constantFrom("Why?", "Why so?", "لماذا؟", "", "Which response is better?"),
});

function after(
  states: readonly QuestionFormState[],
  { what, at, title }: Step,
  key: string,
): readonly QuestionFormState[] {
  const ids = states.map(({ question }) => question.id);
  const index = at % states.length;
  const state = states[index];
  if (what === "add" || !state)
    return [...states, { key, question: newQuestion(english, "text", ids), saved: null }];
  if (what === "copy") return duplicateQuestion(states, index, key);
  return replaceQuestion(states, index, retitle(state, title, ids.toSpliced(index, 1)));
}

it("keeps every question's id valid and its own, and those of saved questions as they are, whatever is done in the form", () => {
  fc.assert(
    fc.property(ANY_QUESTION_SET, fc.array(STEP, { maxLength: 12 }), (questions, steps) => {
      const saved: readonly QuestionFormState[] = questions.map((question) => ({
        key: question.id,
        question,
        saved: question,
      }));
      const states = steps.reduce((before, step, index) => after(before, step, `new ${index}`), saved);
      const ids = states.map(({ question }) => question.id);
      expect(ids.filter((id) => !QuestionId.safeParse(id).success)).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { question, saved: stored } of states) expect(question.id).toBe(stored?.id ?? question.id);
    }),
  );
});

const flags = { ...flagsForm(english).blank, id: "flags" };
const reason = {
  ...newQuestion(english, "text", []),
  when: { question: "flags", is: ["any", "refusal", "unsafe"] },
};
const states = [flags, reason].map((question) => ({ key: question.id, question, saved: null }));
const conditionAfter = (question: typeof flags) => replaceQuestion(states, 0, question)[1]?.question.when;

it("keeps later conditions on a question that gets another id, or whose flags do", () => {
  expect(conditionAfter({ ...flags, id: "marks" })).toEqual({
    question: "marks",
    is: ["any", "refusal", "unsafe"],
  });
  const renamed = flags.options.map((option) =>
    option.id === "refusal" ? { ...option, id: "declined" } : option,
  );
  expect(conditionAfter({ ...flags, options: renamed })).toEqual({
    question: "flags",
    is: ["any", "declined", "unsafe"],
  });
});

it("takes outcomes out of later conditions that can't be any more", () => {
  expect(
    conditionAfter({ ...flags, options: flags.options.filter(({ id }) => id !== "refusal") })?.is,
  ).toEqual(["any", "unsafe"]);
});
