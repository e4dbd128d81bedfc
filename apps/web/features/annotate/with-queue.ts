import type { AnnotateState } from "./annotate-state.ts";
import { FIRST_OPEN } from "./focus.ts";
import type { LeasedTask } from "./leased-task.ts";

/** The state with another queue; when another task comes into view its own draft comes with it. */
export function withQueue(state: AnnotateState, queue: readonly LeasedTask[]): AnnotateState {
  const current = queue[0];
  if (current?.assignmentId === state.queue[0]?.assignmentId) return { ...state, queue };
  return { ...state, queue, review: null, draft: current?.draft ?? {}, focus: FIRST_OPEN };
}
