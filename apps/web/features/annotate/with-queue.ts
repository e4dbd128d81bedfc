import type { AnnotateState } from "./annotate-state.ts";
import { answersToDraft } from "./answers-to-draft.ts";
import { EMPTY_DRAFT } from "./draft.ts";
import type { LeasedTask } from "./leased-task.ts";
import { presentedPair } from "./presented-pair.ts";

/** The state with another queue; when another task comes into view its own draft comes with it. */
export function withQueue(state: AnnotateState, queue: readonly LeasedTask[]): AnnotateState {
  const current = queue[0];
  if (current?.assignmentId === state.queue[0]?.assignmentId) return { ...state, queue };
  return { ...state, queue, review: null, draft: current ? answersToDraft(current.draft, presentedPair(current)) : EMPTY_DRAFT };
}
