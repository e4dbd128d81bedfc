import fc from "fast-check";
import { expect, it } from "vitest";
import { QuestionId } from "@laurel/core/questions/question-base";
import { english } from "../../../i18n/english.ts";
import { ANY_QUESTION_SET } from "../any-question-set.ts";
import { duplicateQuestion } from "./duplicate-question.ts";
import { newQuestion } from "./new-question.ts";
import type { QuestionDraft } from "./question-draft.ts";
import { replaceQuestion } from "./replace-question.ts";
import { retitle } from "./retitle.ts";

type Step = { readonly what: "add" | "copy" | "retitle"; readonly at: number; readonly title: string };
const STEP: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom("add", "copy", "retitle"),
  at: fc.nat(20),
  title: fc.constantFrom("Why?", "Why so?", "لماذا؟", "", "Which response is better?"),
});

function after(
  drafts: readonly QuestionDraft[],
  { what, at, title }: Step,
  key: string,
): readonly QuestionDraft[] {
  const ids = drafts.map(({ question }) => question.id);
  const index = at % drafts.length;
  const draft = drafts[index];
  if (what === "add" || !draft)
    return [...drafts, { key, question: newQuestion(english, "text", ids), saved: null }];
  if (what === "copy") return duplicateQuestion(drafts, index, key);
  return replaceQuestion(drafts, index, retitle(draft, title, ids.toSpliced(index, 1)));
}

it("keeps every question's id valid and its own, and those of saved questions as they are, whatever is done in the form", () => {
  fc.assert(
    fc.property(ANY_QUESTION_SET, fc.array(STEP, { maxLength: 12 }), (questions, steps) => {
      const saved: readonly QuestionDraft[] = questions.map((question) => ({
        key: question.id,
        question,
        saved: question,
      }));
      const drafts = steps.reduce((before, step, index) => after(before, step, `new ${index}`), saved);
      const ids = drafts.map(({ question }) => question.id);
      expect(ids.filter((id) => !QuestionId.safeParse(id).success)).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { question, saved: stored } of drafts) expect(question.id).toBe(stored?.id ?? question.id);
    }),
  );
});
