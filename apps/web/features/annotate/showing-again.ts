import type { AnnotateState, Review } from "./annotate-state.ts";
import { FIRST_OPEN } from "./focus.ts";
import type { LeasedTask } from "./leased-task.ts";
import { withQueue } from "./with-queue.ts";

/**
 * Puts a task that was answered back in view, its earlier answer marked. One that was withdrawn counts as
 * never given.
 */
export function showingAgain(
  state: AnnotateState,
  task: LeasedTask,
  review: Omit<Review, "assignmentId">,
): AnnotateState {
  const { earlier, done, withdrawn } = review;
  const others = state.queue.filter((each) => each.assignmentId !== task.assignmentId);
  const shown = withQueue(state, [task, ...others]);
  return {
    ...shown,
    done: state.done.filter((each) => each.task.assignmentId !== task.assignmentId),
    pending: withdrawn ? state.pending.filter((each) => each.id !== done?.item.id) : state.pending,
    answered: withdrawn && done?.item.kind === "judgment" ? state.answered - 1 : state.answered,
    review: { ...review, assignmentId: task.assignmentId },
    draft: earlier,
    focus: FIRST_OPEN,
  };
}
