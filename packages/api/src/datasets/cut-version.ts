import { z } from "zod";
import { DatasetSpec } from "@laurel/core/datasets/dataset-spec";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { findVersion, insertVersion } from "@laurel/db/queries/datasets";
import { takeWatermark } from "@laurel/db/queries/facts";
import { insertJob } from "@laurel/db/queries/jobs";
import { EXPORTER_VERSION } from "@laurel/formats/canonical/row-files";
import { record } from "../audit/record.ts";
import { isRepeat } from "../procedure/is-repeat.ts";
import type { VerbContext } from "../request-context.ts";
import { requireDataset } from "./require-dataset.ts";
import { requireSpecFits } from "./require-spec-fits.ts";

export const CutVersion = z.strictObject({ datasetId: Id, versionId: Id, spec: DatasetSpec });
export type CutVersion = z.infer<typeof CutVersion>;

/** Fixes a spec and a watermark under the dataset's next number; a job derives the files. */
export async function cutVersion(
  ctx: VerbContext,
  input: CutVersion,
): Promise<{ versionId: string; number: number; jobId: string }> {
  const { campaign, ...dataset } = await requireDataset(ctx.tx, ctx.actor, input.datasetId);
  await requireSpecFits(ctx.tx, ctx.actor, campaign, input.spec);
  const watermark = await takeWatermark(ctx.tx);
  const jobId = ctx.newId();
  const number = await insertVersion(ctx.tx, {
    id: input.versionId,
    datasetId: dataset.id,
    spec: input.spec,
    watermark,
    exporterVersion: EXPORTER_VERSION,
    status: "cutting",
    jobId,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  if (number === null) {
    const known = await findVersion(ctx.tx, input.versionId);
    if (known && isRepeat(known, { datasetId: dataset.id, spec: input.spec, createdBy: ctx.actor.userId }))
      return { versionId: known.id, number: known.number, jobId: known.jobId };
    throw new DomainError(
      "CONFLICT",
      "Another version has this id, or was cut at the same moment; look at the dataset again.",
      { versionId: input.versionId },
    );
  }
  await insertJob(ctx.tx, {
    id: jobId,
    kind: "cut",
    campaignId: dataset.campaignId,
    subjectId: input.versionId,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  await record(ctx, "version.cut", "version", input.versionId, {
    datasetId: dataset.id,
    number,
    watermark,
    ...(input.spec.otherCampaigns.length > 0 && { otherCampaigns: input.spec.otherCampaigns }),
  });
  return { versionId: input.versionId, number, jobId };
}
