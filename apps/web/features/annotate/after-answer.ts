import type { AnnotateState } from "./annotate-state.ts";
import type { NewOutboxItem } from "./outbox-item.ts";
import { withDone } from "./with-done.ts";
import { withQueue } from "./with-queue.ts";

const REMEMBERED = 50;

/** The task in view is answered or skipped: the next one takes its place at once, before anything is sent. */
export function afterAnswer(state: AnnotateState, item: NewOutboxItem, label: string): AnnotateState {
  const [task, ...rest] = state.queue;
  if (task?.assignmentId !== item.assignmentId) return state;
  const isNew = item.kind === "judgment" && (!state.review || state.review.withdrawn);
  const answered: AnnotateState = {
    ...state,
    done: withDone(state.done, { task, item, label }).slice(-REMEMBERED),
    pending: [...state.pending, item],
    answered: state.answered + (isNew ? 1 : 0),
    activeMs: state.activeMs + (item.kind === "judgment" ? item.activeMs : 0),
  };
  return withQueue(answered, rest);
}
