import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { findDataset, insertDataset } from "@laurel/db/queries/datasets";
import { requireCampaign } from "../access/require-access.ts";
import { record } from "../audit/record.ts";
import { isRepeat } from "../procedure/is-repeat.ts";
import type { VerbContext } from "../request-context.ts";

export const CreateDataset = z.strictObject({
  campaignId: Id,
  datasetId: Id,
  name: SafeText.trim().min(1, "is empty").max(LIMITS.name),
});
export type CreateDataset = z.infer<typeof CreateDataset>;

export async function createDataset(ctx: VerbContext, input: CreateDataset): Promise<{ datasetId: string }> {
  await requireCampaign(ctx.tx, ctx.actor, input.campaignId, "campaign.datasets");
  const stored = await insertDataset(ctx.tx, {
    id: input.datasetId,
    campaignId: input.campaignId,
    name: input.name,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  const { datasetId, ...wanted } = input;
  if (!stored && isRepeat(await findDataset(ctx.tx, datasetId), { ...wanted, createdBy: ctx.actor.userId }))
    return { datasetId };
  if (!stored)
    throw new DomainError("CONFLICT", "Another dataset has this id; mint a new one.", {
      datasetId: input.datasetId,
    });
  await record(ctx, "dataset.create", "dataset", input.datasetId, {
    campaignId: input.campaignId,
    name: input.name,
  });
  return { datasetId: input.datasetId };
}
