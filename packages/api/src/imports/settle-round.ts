import { DomainError } from "@laurel/core/errors/domain-error";
import { insertJob } from "@laurel/db/queries/jobs";
import { findWithdrawal, settleTasks } from "@laurel/db/queries/withdrawals";
import type { Store } from "@laurel/db/store/store";
import type { JobContext } from "../jobs/job-context.ts";
import { throwIfCancelled } from "../jobs/job-outcome.ts";
import type { VerbContext } from "../request-context.ts";

/** How many tasks one transaction takes out of the queue or brings back, so that submits get their turn. */
const TASKS_AT_ONCE = 500;

type Fact = { readonly id: string; readonly targetId: string; readonly campaignId: string };

/**
 * Brings the first tasks of a round in line with its withdrawal or reinstatement, in the verb's own
 * transaction. The judgments of the round follow the fact from that moment on. A large round leaves tasks over
 * for a job.
 */
export async function settleFirst(ctx: VerbContext, fact: Fact): Promise<void> {
  const last = await settleTasks(ctx.tx, { fact, after: "", limit: TASKS_AT_ONCE, now: ctx.now });
  if (last === null) return;
  await insertJob(ctx.tx, {
    id: ctx.newId(),
    kind: "settle",
    campaignId: fact.campaignId,
    subjectId: fact.id,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
}

/** Brings all tasks of a round in line with a fact, in short transactions. */
export async function settleRound(
  store: Store,
  fact: Fact,
  now: () => number,
  onSettled: (tasks: number) => void = () => undefined,
): Promise<void> {
  let settled = 0;
  for (let after: string | null = ""; after !== null;) {
    const from: string = after;
    after = await store.transaction((tx) =>
      settleTasks(tx, { fact, after: from, limit: TASKS_AT_ONCE, now: now() }),
    );
    settled += TASKS_AT_ONCE;
    onSettled(settled);
  }
}

/** Settles a round of many tasks. After a crash, the next attempt goes through its tasks again. */
export async function runSettle(ctx: JobContext): Promise<void> {
  const fact = await findWithdrawal(ctx.store.read, ctx.subjectId);
  if (!fact) throw new DomainError("NOT_FOUND", "The withdrawal is gone.", { withdrawalId: ctx.subjectId });
  await settleRound(ctx.store, fact, ctx.now, (done) => {
    throwIfCancelled(ctx.signal);
    ctx.report({ phase: "settling tasks", done, total: null });
  });
}
