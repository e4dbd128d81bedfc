import type { AnnotateState } from "./annotate-state.ts";
import type { LeasedTask } from "./leased-task.ts";
import { withQueue } from "./with-queue.ts";

/** Adds newly leased tasks behind those that wait; what is here or was just answered does not come twice. */
export function withTasks(state: AnnotateState, tasks: readonly LeasedTask[]): AnnotateState {
  const known = new Set(
    [...state.queue, ...state.pending, ...(state.review ? [state.review] : [])].map(
      (each) => each.assignmentId,
    ),
  );
  const fresh = tasks.filter((task) => !known.has(task.assignmentId));
  return fresh.length === 0 ? state : withQueue(state, [...state.queue, ...fresh]);
}
