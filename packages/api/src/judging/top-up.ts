import { utcDay } from "@laurel/core/judging/utc-day";
import { leasedAssignments } from "@laurel/db/queries/assignments";
import { lockMember } from "@laurel/db/queries/members";
import type { VerbContext } from "../verb-context.ts";
import { claimTasks } from "./claim-tasks.ts";
import { type LeasedTask, type PresentationRules, presentTasks } from "./presented-task.ts";

export type TopUpInput = {
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
  const member = await lockMember(tx, campaign.id, actor.userId);
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
      mineToday: member?.day === utcDay(now) ? member.judgedOnDay : 0,
      campaignDone: null,
      campaignTasks: null,
      left: held.length + claimed.leases.length > 0 || claimed.passedOver,
    },
  };
}

/**
 * A person's own progress; what the whole campaign has done is counted only when judging opens.
 * `left` without tasks means that others held everything open just now: ask again.
 */
type Progress = {
  readonly mine: number;
  readonly mineToday: number;
  readonly campaignDone: number | null;
  readonly campaignTasks: number | null;
  readonly left: boolean;
};
