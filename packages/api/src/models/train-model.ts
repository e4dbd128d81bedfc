import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { insertJob } from "@laurel/db/queries/jobs";
import { findModel, insertModel } from "@laurel/db/queries/models";
import { record } from "../audit/record.ts";
import { requireVersion } from "../datasets/require-dataset.ts";
import { isRepeat } from "../procedure/is-repeat.ts";
import type { VerbContext } from "../request-context.ts";

export const TrainModel = z.strictObject({
  versionId: Id,
  modelId: Id,
  seed: z.int().min(0).max(2_147_483_647).default(1),
});
export type TrainModel = z.infer<typeof TrainModel>;

/** Asks for a reward model trained on a version's training file. */
export async function trainModel(
  ctx: VerbContext,
  input: TrainModel,
): Promise<{ modelId: string; jobId: string }> {
  const version = await requireVersion(ctx.tx, ctx.actor, input.versionId);
  if (version.status !== "ready")
    throw new DomainError(
      "CONFLICT",
      `The dataset version is ${version.status}; only a finished one can be trained on.`,
    );
  const jobId = ctx.newId();
  const stored = await insertModel(ctx.tx, {
    id: input.modelId,
    campaignId: version.campaignId,
    versionId: version.id,
    seed: input.seed,
    status: "training",
    jobId,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  if (!stored) {
    const known = await findModel(ctx.tx, input.modelId);
    if (known && isRepeat(known, { versionId: version.id, seed: input.seed, createdBy: ctx.actor.userId }))
      return { modelId: known.id, jobId: known.jobId };
    throw new DomainError("CONFLICT", "Another model has this id; mint a new one.", {
      modelId: input.modelId,
    });
  }
  await insertJob(ctx.tx, {
    id: jobId,
    kind: "train",
    campaignId: version.campaignId,
    subjectId: input.modelId,
    createdBy: ctx.actor.userId,
    createdAt: ctx.now,
  });
  await record(ctx, "model.train", "model", input.modelId, { versionId: version.id, seed: input.seed });
  return { modelId: input.modelId, jobId };
}
