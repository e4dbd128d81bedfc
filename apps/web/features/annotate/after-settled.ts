import type { AnnotateState, Notice } from "./annotate-state.ts";
import type { Settled } from "./create-drainer.ts";
import type { JudgingReply } from "./leased-task.ts";
import type { OutboxItem } from "./outbox-item.ts";
import { withQueue } from "./with-queue.ts";
import { withTasks } from "./with-tasks.ts";

function noticeOf(settled: Settled<JudgingReply>): Notice | null {
  const { id, kind } = settled.item;
  if (settled.kind === "refused")
    return {
      id,
      words: (t) =>
        t(kind === "skip" ? "annotate.skipNotTaken" : "annotate.answerNotTaken", {
          message: settled.message,
        }),
    };
  if (settled.reply.outcome !== "surplus") return null;
  return { id, words: (t) => t("annotate.othersFilled") };
}

/**
 * The server took or refused what was sent: new tasks join the queue, and what needs explaining is explained.
 */
export function afterSettled(
  state: AnnotateState,
  settled: Settled<JudgingReply>,
  campaignId: string,
): AnnotateState {
  const { item } = settled;
  if (item.campaignId !== campaignId) return state;
  const notice = noticeOf(settled);
  const next: AnnotateState = {
    ...state,
    pending: without(state.pending, item),
    notices: notice ? [...state.notices, notice] : state.notices,
  };
  if (settled.kind === "refused") return next;
  const { tasks, progress } = settled.reply;
  const whole = {
    campaignDone: progress.campaignDone ?? state.progress?.campaignDone ?? null,
    campaignTasks: progress.campaignTasks ?? state.progress?.campaignTasks ?? null,
  };
  return withTasks({ ...withoutAnswered(next, item), progress: { ...progress, ...whole } }, tasks);
}

/** Another tab may have answered what waits here. What one has gone back to stays in view. */
function withoutAnswered(state: AnnotateState, { assignmentId }: OutboxItem): AnnotateState {
  if (state.review?.assignmentId === assignmentId) return state;
  return withQueue(
    state,
    state.queue.filter((task) => task.assignmentId !== assignmentId),
  );
}

function without(pending: AnnotateState["pending"], item: OutboxItem): AnnotateState["pending"] {
  return pending.filter((each) => each.id !== item.id);
}
