import type { Focus } from "./focus.ts";
import type { AnswerState } from "./kinds/desk-kind.ts";
import { deskKindOf } from "./kinds/desk-kinds.ts";

/** The place that the next key of a question is about: where one went, else the first that is open. */
export function placeOf(state: Omit<AnswerState, "at">, focus: Focus): number {
  return focus.at ?? deskKindOf(state.question).startAt(state);
}
