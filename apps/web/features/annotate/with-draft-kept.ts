import type { AnnotateState } from "./annotate-state.ts";
import { draftToAnswers } from "./draft-to-answers.ts";
import { presentedPair } from "./presented-pair.ts";

/** Stores what was begun about the task in view with that task, so that it is there when one comes back to it. */
export function withDraftKept(state: AnnotateState): AnnotateState {
  const [current, ...rest] = state.queue;
  if (!current || !state.campaign || state.review) return state;
  return { ...state, queue: [{ ...current, draft: draftToAnswers(state.draft, state.campaign.questions.questions, presentedPair(current)) }, ...rest] };
}
