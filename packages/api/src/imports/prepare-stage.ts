import { DomainError } from "@laurel/core/errors/domain-error";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { questionSet } from "@laurel/db/queries/campaign-versions";
import { findMembership } from "@laurel/db/queries/campaigns";
import { type FoundImport, updateImport } from "@laurel/db/queries/imports";
import type { Tx } from "@laurel/db/store/store";
import type { JobContext } from "../jobs/job-context.ts";
import type { StageContext } from "./stage-rows.ts";

/** Marks an import as being read and gathers what its rows need. */
export async function prepareStage(
  tx: Tx,
  ctx: Pick<JobContext, "now" | "random" | "createdBy">,
  { import: row, upload }: FoundImport,
): Promise<StageContext> {
  const campaign = await findMembership(tx, row.campaignId, ctx.createdBy);
  if (!campaign) throw new DomainError("NOT_FOUND", "The import's campaign is gone.");
  const questions = await questionSet(tx, campaign.id, campaign.questionsVersion);
  const now = ctx.now();
  // Of the moment, not of the beginning: ids that ascend land on the same few pages of each index, random
  // ones on a page each.
  const newId = () => uuidV7(ctx.now(), ctx.random(10));
  await updateImport(tx, row.id, { status: "reading" });
  return {
    importId: row.id,
    campaignId: campaign.id,
    overlap: campaign.overlap,
    responsesPerTask: campaign.responsesPerTask,
    maxPairsPerPrompt: campaign.maxPairsPerPrompt,
    questions,
    questionsVersion: campaign.questionsVersion,
    guidelinesVersion: campaign.guidelinesVersion,
    fileName: upload.fileName,
    now,
    newId,
  };
}
