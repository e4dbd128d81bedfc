import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { lockFacts } from "@laurel/db/queries/facts";
import { findImport, isImporting } from "@laurel/db/queries/imports";
import {
  findRequest,
  insertWithdrawals,
  lastWithdrawal,
} from "@laurel/db/queries/withdrawals/withdrawal-facts";
import { roundContents } from "@laurel/db/queries/withdrawals/withdrawn-contents";
import type { ReadDb } from "@laurel/db/store/store";
import type { WithdrawalAct } from "@laurel/db/tables/define-work-tables";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { isRepeat } from "../procedure/is-repeat.ts";
import type { Actor, VerbContext } from "../request-context.ts";
import { settleFirst } from "./settle-withdrawal.ts";

export const WithdrawRound = z.strictObject({
  /** Minted by the client: the same withdrawal sent twice is one. */
  withdrawalId: Id,
  importId: Id,
  /** How many judgments the lead saw that this voids, as `previewWithdrawal` counts them. */
  judged: z.int().min(0),
  reason: SafeText.trim().min(1, "is empty").max(LIMITS.rationale),
});
export type WithdrawRound = z.infer<typeof WithdrawRound>;

/**
 * Takes a round out: its tasks are not given to anybody any more, and what was judged on them, or came with
 * it, is void. Nothing is deleted, and `reinstateRound` brings all of it back.
 */
export async function withdrawRound(ctx: VerbContext, { judged, ...input }: WithdrawRound) {
  const round = await requireRound(ctx.tx, ctx.actor, input.importId);
  // From here on nobody judges and nobody imports until the commit, so that what is counted is what is voided.
  await lockFacts(ctx.tx);
  if (await isSecondRequest(ctx, { act: "withdraw", ...input })) return replyOf(input, round.round);
  if ((await lastWithdrawal(ctx.tx, round))?.act === "withdraw")
    throw new DomainError("CONFLICT", `Round ${round.round} is withdrawn already.`, { importId: round.id });
  await refuseBesideImport(ctx, round.campaignId);
  const found = await roundContents(ctx.tx, round);
  if (found.judged !== judged)
    throw new DomainError(
      "CONFLICT",
      `Round ${round.round} has ${found.judged} judgments now, and you saw ${judged}. Look again, then withdraw it.`,
      { ...found },
    );
  await storeFact(ctx, "withdraw", { ...input, round, ...found });
  return replyOf(input, round.round);
}

export const ReinstateRound = WithdrawRound.omit({ judged: true, reason: true }).extend({
  reason: SafeText.trim().max(LIMITS.rationale).default(""),
});
export type ReinstateRound = z.infer<typeof ReinstateRound>;

/** Brings a withdrawn round back: what was open opens, and what counted counts. */
export async function reinstateRound(ctx: VerbContext, input: ReinstateRound) {
  const round = await requireRound(ctx.tx, ctx.actor, input.importId);
  await lockFacts(ctx.tx);
  if (await isSecondRequest(ctx, { act: "reinstate", ...input })) return replyOf(input, round.round);
  if ((await lastWithdrawal(ctx.tx, round))?.act !== "withdraw")
    throw new DomainError("CONFLICT", `Round ${round.round} is not withdrawn.`, { importId: round.id });
  await refuseBesideImport(ctx, round.campaignId);
  await storeFact(ctx, "reinstate", { ...input, round });
  return replyOf(input, round.round);
}

const replyOf = ({ withdrawalId, importId }: ReinstateRound, round: number) => ({
  withdrawalId,
  importId,
  round,
});

/** Whether this request was carried out before. An id that stands for something else is refused. */
async function isSecondRequest(
  ctx: VerbContext,
  { withdrawalId, importId, act, reason }: ReinstateRound & { readonly act: WithdrawalAct },
): Promise<boolean> {
  const known = await findRequest(ctx.tx, withdrawalId);
  if (!known) return false;
  if (isRepeat(known, { act, targetId: importId, reason, createdBy: ctx.actor.userId })) return true;
  throw new DomainError("CONFLICT", "Another withdrawal has this id; mint a new one.", { withdrawalId });
}

/** What a campaign has must not change under a running import. */
export async function refuseBesideImport(ctx: VerbContext, campaignId: string): Promise<void> {
  if (await isImporting(ctx.tx, campaignId))
    throw new DomainError(
      "CONFLICT",
      "An import of this campaign is under way; wait for it or cancel it, then try again.",
      { campaignId },
    );
}

type Stored = ReinstateRound & {
  readonly round: { readonly id: string; readonly campaignId: string; readonly round: number };
  readonly judged?: number;
};

async function storeFact(
  ctx: VerbContext,
  act: WithdrawalAct,
  { withdrawalId, reason, round, judged }: Stored,
): Promise<void> {
  const { id: targetId, campaignId } = round;
  const by = { createdBy: ctx.actor.userId, createdAt: ctx.now };
  await insertWithdrawals(ctx.tx, [
    {
      id: withdrawalId,
      requestId: withdrawalId,
      campaignId,
      act,
      targetKind: "round",
      targetId,
      reason,
      ...by,
    },
  ]);
  await settleFirst(ctx, { requestId: withdrawalId, campaignId, targetKind: "round", targetId });
  await record(ctx, `round.${act}`, "import", targetId, {
    campaignId,
    round: round.round,
    reason,
    ...(judged !== undefined && { judged }),
  });
}

/** The round of a visible import, if the actor may withdraw rounds of its campaign. */
export async function requireRound(db: ReadDb, actor: Actor, importId: string) {
  const found = await findImport(db, importId);
  if (!found) throw new DomainError("NOT_FOUND", "There is no such import.", { importId });
  const { id, campaignId, status, round } = found.import;
  await requireCampaign(db, actor, campaignId, "campaign.withdraw");
  if (status !== "visible" || round === null)
    throw new DomainError(
      "CONFLICT",
      `This import is ${status} and brought no round, so there is nothing to withdraw.`,
      { importId },
    );
  return { id, campaignId, round };
}
