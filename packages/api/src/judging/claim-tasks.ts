import { MINUTE } from "@laurel/core/time/durations";
import { leaseAssignment, leasedAssignments } from "@laurel/db/queries/assignments";
import { lockMember } from "@laurel/db/queries/members";
import { advanceCursor, type OpenTask, openTasksAfter, takeSlots } from "@laurel/db/queries/task-queue";
import type { VerbContext } from "../request-context.ts";
import {
  type Lease,
  type LeasedTask,
  presentedOrder,
  type PresentationRules,
  presentTasks,
} from "./presented-task.ts";

type TopUpInput = {
  readonly campaign: { readonly id: string; readonly status: string; readonly leaseMinutes: number } & Omit<
    PresentationRules,
    "campaignId"
  >;
  readonly ahead: number;
  /** Assignments whose texts the client has already. */
  readonly hold: readonly string[];
};

/**
 * Fills a member's leases up to `ahead` and returns those that the client does not hold yet. A paused
 * campaign hands out nothing.
 */
export async function topUp(
  ctx: VerbContext,
  input: TopUpInput,
): Promise<{ tasks: LeasedTask[]; progress: Progress }> {
  const { tx, actor, now } = ctx;
  const { campaign } = input;
  const member = await lockMember(tx, campaign.id, actor.userId, now);
  const held = await leasedAssignments(tx, campaign.id, actor.userId, now);
  const need = campaign.status === "live" && member ? Math.max(0, input.ahead - held.length) : 0;
  const claimed = member
    ? await claimTasks(ctx, {
        campaignId: campaign.id,
        leaseMinutes: campaign.leaseMinutes,
        cursor: member.cursor,
        need,
      })
    : { leases: [], passedOver: false };
  const fresh = [...held, ...claimed.leases].filter((lease) => !input.hold.includes(lease.id));
  return {
    tasks: await presentTasks(tx, { ...campaign, campaignId: campaign.id }, fresh),
    progress: {
      mine: member?.judged ?? 0,
      mineToday: member?.judgedToday ?? 0,
      campaignDone: null,
      campaignTasks: null,
      left: held.length + claimed.leases.length > 0 || claimed.passedOver,
    },
  };
}

/**
 * A person's own progress. What the whole campaign has done is counted only when judging opens. `left` is
 * true while this person holds tasks or there may be more for them. If it is true although they hold no task,
 * other people's claims held all open tasks at that moment: ask again.
 */
type Progress = {
  readonly mine: number;
  readonly mineToday: number;
  readonly campaignDone: number | null;
  readonly campaignTasks: number | null;
  readonly left: boolean;
};

/**
 * How many open tasks to read beyond those needed. On Postgres, other claims may have locked the first ones;
 * on SQLite, claims never overlap.
 */
const SPARE = { sqlite: 2, postgres: 16 } as const;

type ClaimInput = {
  readonly campaignId: string;
  readonly leaseMinutes: number;
  readonly cursor: number;
  readonly need: number;
};

/**
 * Leases up to `need` open tasks to the actor, in queue order from the member's cursor; the caller has locked
 * the member's row. The cursor moves past a task only when this member is done with it: it was leased to them
 * now, or they had it before. A task that another transaction holds is passed over for now and stays ahead of
 * the cursor.
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
