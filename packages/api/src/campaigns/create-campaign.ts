import type { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { checkQuestionsFit } from "@laurel/core/questions/question-set";
import { findMembership, insertCampaign } from "@laurel/db/queries/campaigns";
import { guidelinesOf, questionSet } from "@laurel/db/queries/questions-and-guidelines";
import { requireAdmin } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { isRepeat } from "../procedure/is-repeat.ts";
import type { VerbContext } from "../request-context.ts";
import { CampaignFields } from "./campaign-fields.ts";

const { responsesPerTask, showReasoning, blurTags } = CampaignFields.shape;

export const CreateCampaign = CampaignFields.extend({
  campaignId: Id,
  responsesPerTask: responsesPerTask.default(2),
  showReasoning: showReasoning.default(true),
  blurTags: blurTags.default([]),
});
export type CreateCampaign = z.infer<typeof CreateCampaign>;

export async function createCampaign(
  ctx: VerbContext,
  input: CreateCampaign,
): Promise<{ campaignId: string }> {
  requireAdmin(ctx.actor);
  checkQuestionsFit(input.questions, input.responsesPerTask);
  const { campaignId, ...fields } = input;
  const created = await insertCampaign(ctx.tx, {
    ...fields,
    id: campaignId,
    status: "draft",
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  if (!created && (await isAsCreated(ctx, input))) return { campaignId };
  if (!created)
    throw new DomainError("CONFLICT", "Another campaign has this id; mint a new one.", { campaignId });
  await record(ctx, "campaign.create", "campaign", campaignId, {
    name: fields.name,
    overlap: fields.overlap,
  });
  return { campaignId };
}

async function isAsCreated(
  { tx, actor }: VerbContext,
  { campaignId, ...wanted }: CreateCampaign,
): Promise<boolean> {
  const found = await findMembership(tx, campaignId, actor.userId);
  if (!found) return false;
  const guidelines = await guidelinesOf(tx, campaignId, 1);
  return isRepeat(
    { ...found, guidelines, questions: await questionSet(tx, campaignId, 1) },
    { ...wanted, role: "lead" },
  );
}
