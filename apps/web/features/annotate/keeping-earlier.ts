import type { AnnotateState } from "./annotate-state.ts";
import { withDone } from "./with-done.ts";
import { withQueue } from "./with-queue.ts";

/** Leaves the standing judgment of the task in view as it is, and goes on where one was. */
export function keepingEarlier(state: AnnotateState): AnnotateState {
  const { review } = state;
  if (!review || review.withdrawn) return state;
  return withQueue(
    { ...state, done: review.done ? withDone(state.done, review.done) : state.done },
    state.queue.slice(1),
  );
}
