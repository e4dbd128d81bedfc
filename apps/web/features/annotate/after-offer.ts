import type { Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import { activeQuestion } from "./active-question.ts";
import { askedQuestions } from "./asked-questions.ts";
import type { DeskState } from "./desk-state.ts";
import { FIRST_OPEN, type Focus } from "./focus.ts";
import { isOpen } from "./is-open.ts";
import type { Offer } from "./kinds/desk-kind.ts";
import { deskKindOf } from "./kinds/desk-kinds.ts";
import { withAnswer } from "./with-answer.ts";

export type AfterOffer = {
  readonly draft: Answers;
  readonly focus: Focus;
  /** One decision took one key: nothing else is asked. */ readonly submits: boolean;
};

/**
 * What a key or a button of a question leads to: the answer with it, the next question's turn once this one
 * is answered, or the task's end.
 */
export function afterOffer(
  { questions, task, draft }: DeskState,
  question: Question,
  offer: Offer,
): AfterOffer {
  const next = withAnswer(draft, question.id, offer.answer);
  const here = { question: question.id, at: offer.at };
  if (offer.answer === draft[question.id] || isOpen(question, next, task))
    return { draft: next, focus: here, submits: false };
  const others = askedQuestions(questions, next).filter(({ id }) => id !== question.id);
  const passesOn = deskKindOf(question).passesOn?.(offer) ?? true;
  const moves =
    passesOn &&
    activeQuestion(questions, next, task, null)?.id !== question.id &&
    others.some(({ id }) => !next[id]);
  return {
    draft: next,
    focus: moves ? FIRST_OPEN : here,
    submits: others.length === 0 && deskKindOf(question).instant(question, task),
  };
}
