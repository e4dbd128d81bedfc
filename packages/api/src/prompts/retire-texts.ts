import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { lockFacts } from "@laurel/db/queries/facts";
import { findRequest, insertWithdrawals } from "@laurel/db/queries/withdrawals/withdrawal-facts";
import { contentsOfTexts } from "@laurel/db/queries/withdrawals/withdrawn-contents";
import type { WithdrawalAct } from "@laurel/db/tables/define-work-tables";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { settleFirst } from "../imports/settle-withdrawal.ts";
import { refuseBesideImport } from "../imports/withdraw-round.ts";
import { isRepeat } from "../procedure/is-repeat.ts";
import type { VerbContext } from "../request-context.ts";
import { type ChosenTexts, chooseTexts, WhichTexts } from "./retired-texts.ts";

export const RetireTexts = z.strictObject({
  /** Minted by the client: the same request sent twice is one. */
  withdrawalId: Id,
  campaignId: Id,
  which: WhichTexts,
  /** What the lead saw that this takes out, as `previewRetirement` counts it: texts, and judgments on them. */
  texts: z.int().min(1),
  judged: z.int().min(0),
  reason: SafeText.trim().min(1, "is empty").max(LIMITS.rationale),
});
export type RetireTexts = z.infer<typeof RetireTexts>;

type Reply = { readonly withdrawalId: string; readonly kind: "prompt" | "response"; readonly texts: number };

/**
 * Retires prompts or responses: tasks that involve them are not given to anybody any more, and what was judged
 * on these is void. Nothing is deleted, and `reinstateTexts` brings all of it back.
 */
export async function retireTexts(ctx: VerbContext, input: RetireTexts): Promise<Reply> {
  const { campaignId, which, texts, judged, ...request } = input;
  await requireCampaign(ctx.tx, ctx.actor, campaignId, "campaign.withdraw");
  // From here on nobody judges and nobody imports until the commit, so that what is counted is what is voided.
  await lockFacts(ctx.tx);
  const earlier = await earlierReply(ctx, { act: "withdraw", ...input });
  if (earlier) return earlier;
  await refuseBesideImport(ctx, campaignId);
  const chosen = await chooseTexts(ctx.tx, campaignId, which, false);
  if (chosen.ids.length === 0)
    throw new DomainError("CONFLICT", "All of these are retired already, or none matches.", { campaignId });
  const found = await contentsOfTexts(ctx.tx, campaignId, chosen.kind, chosen.ids);
  if (chosen.ids.length !== texts || found.judged !== judged)
    throw new DomainError(
      "CONFLICT",
      `These are ${chosen.ids.length} ${chosen.kind}s with ${found.judged} judgments now, and you saw ${texts} with ${judged}. Look again, then retire them.`,
      { texts: chosen.ids.length, ...found },
    );
  return storeFacts(ctx, { act: "withdraw", campaignId, which, ...request, judged }, chosen);
}

export const ReinstateTexts = RetireTexts.omit({ texts: true, judged: true, reason: true }).extend({
  reason: SafeText.trim().max(LIMITS.rationale).default(""),
});
export type ReinstateTexts = z.infer<typeof ReinstateTexts>;

/** Brings retired prompts or responses back: what was open opens, and what counted counts. */
export async function reinstateTexts(ctx: VerbContext, input: ReinstateTexts): Promise<Reply> {
  const { campaignId, which } = input;
  await requireCampaign(ctx.tx, ctx.actor, campaignId, "campaign.withdraw");
  await lockFacts(ctx.tx);
  const earlier = await earlierReply(ctx, { act: "reinstate", ...input });
  if (earlier) return earlier;
  await refuseBesideImport(ctx, campaignId);
  const chosen = await chooseTexts(ctx.tx, campaignId, which, true);
  if (chosen.ids.length === 0) throw new DomainError("CONFLICT", "None of these is retired.", { campaignId });
  return storeFacts(ctx, { act: "reinstate", ...input }, chosen);
}

type Asked = ReinstateTexts & { readonly act: WithdrawalAct; readonly judged?: number };

/** What the same request was told before, if it was carried out. An id that stands for something else is refused. */
async function earlierReply(
  ctx: VerbContext,
  { withdrawalId, campaignId, act, reason, which }: Asked,
): Promise<Reply | undefined> {
  const known = await findRequest(ctx.tx, withdrawalId);
  if (!known) return undefined;
  const { targetKind, targets } = known;
  const kind = which.responseIds ? "response" : "prompt";
  const named = which.responseIds ?? which.promptIds;
  if (
    targetKind === kind &&
    isRepeat(known, { campaignId, act, reason, createdBy: ctx.actor.userId }) &&
    (named === undefined || named.includes(known.targetId))
  )
    return { withdrawalId, kind, texts: targets };
  throw new DomainError("CONFLICT", "Another withdrawal has this id; mint a new one.", { withdrawalId });
}

/** The ids that an entry of the audit log names; the facts name all of them. */
const LOGGED_IDS = 20;

async function storeFacts(
  ctx: VerbContext,
  { withdrawalId, campaignId, act, reason, which, judged }: Asked,
  { kind, ids }: ChosenTexts,
): Promise<Reply> {
  const of = { requestId: withdrawalId, campaignId, act, targetKind: kind, reason };
  const by = { createdBy: ctx.actor.userId, createdAt: ctx.now };
  await insertWithdrawals(
    ctx.tx,
    ids.map((targetId) => ({ id: ctx.newId(), ...of, targetId, ...by })),
  );
  const [first = ""] = ids;
  await settleFirst(ctx, { requestId: withdrawalId, campaignId, targetKind: kind, targetId: first });
  const verb = act === "withdraw" ? "retire" : "reinstate";
  await record(ctx, `${kind}.${verb}`, "campaign", campaignId, {
    withdrawalId,
    texts: ids.length,
    ids: ids.slice(0, LOGGED_IDS),
    reason,
    ...(which.matching && { matching: which.matching.search }),
    ...(judged !== undefined && { judged }),
  });
  return { withdrawalId, kind, texts: ids.length };
}
