import { DomainError } from "@laurel/core/errors/domain-error";
import { insertJob } from "@laurel/db/queries/jobs";
import { settleTasks } from "@laurel/db/queries/withdrawals/settle-tasks";
import { findRequest, type FoundRequest } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import type { Store } from "@laurel/db/store/store";
import type { JobContext } from "../jobs/job-context.ts";
import { throwIfCancelled } from "../jobs/job-outcome.ts";
import type { VerbContext } from "../request-context.ts";

type Request = Pick<FoundRequest, "requestId" | "campaignId" | "targetKind" | "targetId">;

/**
 * Brings the first tasks that a withdrawal or reinstatement touches in line with it, in the verb's own
 * transaction. Judgments follow the facts from that moment on. Where many tasks are touched, a job settles the
 * others.
 */
export async function settleFirst(ctx: VerbContext, request: Request): Promise<void> {
  const next = await settleTasks(ctx.tx, { request, after: "", now: ctx.now });
  if (next === null) return;
  await insertJob(ctx.tx, {
    id: ctx.newId(),
    kind: "settle",
    campaignId: request.campaignId,
    subjectId: request.requestId,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
}

/** Brings all tasks that a request touches in line with the facts, in short transactions. */
export async function settleAll(
  store: Store,
  request: Request,
  now: () => number,
  onSettled: () => void = () => undefined,
): Promise<void> {
  for (let after: string | null = ""; after !== null;) {
    const from: string = after;
    after = await store.transaction((tx) => settleTasks(tx, { request, after: from, now: now() }));
    onSettled();
  }
}

/** Settles what touches many tasks. After a crash, the next attempt goes through its tasks again. */
export async function runSettle(ctx: JobContext): Promise<void> {
  const request = await findRequest(ctx.store.read, ctx.subjectId);
  if (!request) throw new DomainError("NOT_FOUND", "The withdrawal is gone.", { requestId: ctx.subjectId });
  let done = 0;
  await settleAll(ctx.store, request, ctx.now, () => {
    throwIfCancelled(ctx.signal);
    done += 1;
    ctx.report({ phase: "settling tasks", done, total: null });
  });
}
