import type { AnnotateClient } from "./annotate-client.ts";
import type { JudgingReply } from "./leased-task.ts";
import type { OutboxItem } from "./outbox-item.ts";

/**
 * Sends one outbox item. `hold` names the assignments whose texts are here, `ahead` how many leases to have.
 */
export function sendItem(
  client: AnnotateClient,
  item: OutboxItem,
  hold: readonly string[],
  ahead: number,
): Promise<JudgingReply> {
  const shared = { assignmentId: item.assignmentId, hold: hold.slice(0, 100), ahead: Math.min(ahead, 50) };
  if (item.kind === "skip")
    return client.judging.skip.mutate({
      ...shared,
      skipId: item.id,
      reason: item.reason,
      ...(item.note && { note: item.note }),
    });
  return client.judging.submit.mutate({
    ...shared,
    judgmentId: item.id,
    answers: item.answers,
    activeMs: item.activeMs,
    elapsedMs: item.elapsedMs,
  });
}
