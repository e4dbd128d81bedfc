import type { AnnotateState } from "./annotate-state.ts";

/**
 * Stores what was begun about the task in view with that task, so that it is there when one comes back to it.
 */
export function withDraftKept(state: AnnotateState): AnnotateState {
  const [current, ...rest] = state.queue;
  return !current || state.review
    ? state
    : { ...state, queue: [{ ...current, draft: state.draft }, ...rest] };
}
