import type { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { checkQuestionsFit, type QuestionSet } from "@laurel/core/questions/question-set";
import { type Membership, updateCampaignRow } from "@laurel/db/queries/campaigns";
import {
  guidelinesOf,
  insertQuestionsAndGuidelines,
  questionSet,
} from "@laurel/db/queries/questions-and-guidelines";
import { resetCursors } from "@laurel/db/queries/task-queue";
import { changeOverlap } from "@laurel/db/queries/tasks";
import { canonicalJson } from "@laurel/formats/files/hash";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";
import { CampaignFields } from "./campaign-fields.ts";

export const UpdateCampaign = CampaignFields.partial().extend({ campaignId: Id });
export type UpdateCampaign = z.infer<typeof UpdateCampaign>;

/** Those of the given questions and guidelines that differ from the current ones. */
async function changedTexts(
  ctx: VerbContext,
  campaign: Membership,
  questions: QuestionSet,
  input: UpdateCampaign,
): Promise<Pick<UpdateCampaign, "questions" | "guidelines">> {
  const guidelines = await guidelinesOf(ctx.tx, campaign.id, campaign.guidelinesVersion);
  return {
    questions:
      input.questions && canonicalJson(input.questions) !== canonicalJson(questions)
        ? input.questions
        : undefined,
    guidelines: input.guidelines === guidelines ? undefined : input.guidelines,
  };
}

/**
 * Changes those of the given fields that differ. Questions and guidelines get a new version; judgments keep
 * the one they were made under.
 */
export async function updateCampaign(
  ctx: VerbContext,
  input: UpdateCampaign,
): Promise<{ campaignId: string }> {
  const {
    campaignId,
    overlap,
    name,
    leaseMinutes,
    responsesPerTask,
    maxPairsPerPrompt,
    showReasoning,
    blurTags,
  } = input;
  const plain = { name, leaseMinutes, responsesPerTask, maxPairsPerPrompt, showReasoning, blurTags };
  const campaign = await requireCampaign(ctx.tx, ctx.actor, campaignId, "campaign.edit");
  const standing = await questionSet(ctx.tx, campaign.id, campaign.questionsVersion);
  checkQuestionsFit(input.questions ?? standing, responsesPerTask ?? campaign.responsesPerTask);
  const { questions, guidelines } = await changedTexts(ctx, campaign, standing, input);
  const newOverlap = overlap !== undefined && overlap !== campaign.overlap;
  if (newOverlap && !["draft", "paused"].includes(campaign.status)) {
    throw new DomainError(
      "CONFLICT",
      `Pause the campaign before you change its overlap: it is ${campaign.status}.`,
      { field: "overlap" },
    );
  }
  const version = { campaignId, createdAt: ctx.now };
  if (questions)
    await insertQuestionsAndGuidelines(
      ctx.tx,
      { ...version, version: campaign.questionsVersion + 1 },
      { questions },
    );
  if (guidelines !== undefined)
    await insertQuestionsAndGuidelines(
      ctx.tx,
      { ...version, version: campaign.guidelinesVersion + 1 },
      { guidelines },
    );
  const changed = await updateCampaignRow(ctx.tx, campaignId, campaign.status, {
    ...plain,
    ...(newOverlap ? { overlap } : {}),
    // Setting a version to itself keeps the statement's set non-empty.
    questionsVersion: campaign.questionsVersion + (questions ? 1 : 0),
    guidelinesVersion: campaign.guidelinesVersion + (guidelines === undefined ? 0 : 1),
  });
  if (!changed)
    throw new DomainError(
      "CONFLICT",
      "The campaign's status changed at the same moment; look at it again and repeat your change.",
    );
  if (newOverlap) {
    await changeOverlap(ctx.tx, campaignId, overlap);
    await resetCursors(ctx.tx, campaignId);
  }
  await record(ctx, "campaign.update", "campaign", campaignId, {
    ...plain,
    overlap,
    questions: questions !== undefined,
    guidelines: guidelines !== undefined,
  });
  return { campaignId };
}
