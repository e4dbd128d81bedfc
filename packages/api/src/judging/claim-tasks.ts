import { presentedOrder } from "@laurel/core/judging/presented-order";
import { leaseAssignment } from "@laurel/db/queries/assignments";
import { advanceCursor, type OpenTask, openTasksAfter, takeSlots } from "@laurel/db/queries/task-queue";
import type { VerbContext } from "../verb-context.ts";
import type { Lease } from "./presented-task.ts";

/**
 * How many open tasks are looked at beyond those needed: on Postgres other claims may hold the first ones, on
 * SQLite nobody does.
 */
const SPARE = { sqlite: 2, postgres: 16 } as const;
const MINUTE = 60_000;

export type ClaimInput = {
  readonly campaignId: string;
  readonly leaseMinutes: number;
  readonly cursor: number;
  readonly need: number;
};

/**
 * Leases up to `need` open tasks to the actor, in queue order from the member's cursor, whose row the caller
 * locked. The cursor moves past a task only when it is dealt with for this member: leased now, or had before.
 * A task that somebody else's transaction holds is passed over for now and stays ahead of the cursor.
 */
export async function claimTasks(
  ctx: VerbContext,
  input: ClaimInput,
): Promise<{ leases: Lease[]; passedOver: boolean }> {
  const { tx, actor, now } = ctx;
  const leases: Lease[] = [];
  let after = input.cursor;
  let cursor = input.cursor;
  let unbroken = true;
  let passedOver = false;

  const lease = async (task: OpenTask, slot: number): Promise<Lease | null> => {
    const presented = presentedOrder(task.id, task.responseIds, slot);
    const expiresAt = now + input.leaseMinutes * MINUTE;
    const leased = await leaseAssignment(tx, {
      id: ctx.newId(),
      taskId: task.id,
      campaignId: input.campaignId,
      userId: actor.userId,
      slot,
      presented,
      leasedAt: now,
      expiresAt,
    });
    return leased && { ...leased, taskId: task.id, promptId: task.promptId, presented, expiresAt };
  };

  while (leases.length < input.need) {
    const wanted = input.need - leases.length + SPARE[tx.dialect];
    const window = await openTasksAfter(tx, input.campaignId, actor.userId, after, wanted);
    const eligible = window.filter((task) => task.eligible);
    const slots =
      eligible.length > 0
        ? await takeSlots(
            tx,
            eligible.map((task) => task.id),
            input.need - leases.length,
          )
        : new Map<string, number>();
    for (const task of window) {
      const slot = slots.get(task.id);
      const leased = slot === undefined ? null : await lease(task, slot);
      if (leased) leases.push(leased);
      passedOver ||= leased === null && task.eligible;
      unbroken &&= leased !== null || !task.eligible;
      if (unbroken) cursor = task.queueKey;
      after = task.queueKey;
    }
    if (window.length < wanted) break;
  }
  if (cursor > input.cursor) await advanceCursor(tx, input.campaignId, actor.userId, cursor);
  return { leases, passedOver };
}
