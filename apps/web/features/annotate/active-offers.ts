import type { Translate } from "../../i18n/translate.ts";
import { activeQuestion } from "./active-question.ts";
import type { DeskState } from "./desk-state.ts";
import type { Offer } from "./kinds/desk-kind.ts";
import { deskKindOf } from "./kinds/desk-kinds.ts";
import { placeOf } from "./place-of.ts";

/** What the keys of the question in turn do now. */
export function activeOffers(t: Translate, { questions, task, draft, focus }: DeskState): readonly Offer[] {
  const question = activeQuestion(questions, draft, task, focus.question);
  if (!question) return [];
  const state = { question, task, answers: draft, answer: draft[question.id] };
  return deskKindOf(question).offers(t, { ...state, at: placeOf(state, focus) });
}
