import { DomainError } from "@laurel/core/errors/domain-error";
import { findVersion } from "@laurel/db/queries/datasets";
import { findModel, finishModel } from "@laurel/db/queries/models";
import type { JobContext } from "../jobs/job-context.ts";
import { howItEnded } from "../jobs/job-outcome.ts";

/** Trains a model on the file of its version, in a worker that never sees the database. */
export async function runTrain(ctx: JobContext): Promise<void> {
  const model = await findModel(ctx.store.read, ctx.subjectId);
  const version = model && (await findVersion(ctx.store.read, model.versionId));
  if (!model || !version)
    throw new DomainError("NOT_FOUND", "The model is gone.", { modelId: ctx.subjectId });
  if (model.status !== "training") return;
  try {
    const train = version.files.find((file) => file.path === "rows/pairs/train.jsonl");
    if (!train)
      throw new DomainError(
        "CONFLICT",
        "The dataset version has no preference pairs to train on; cut one with pairs, a smaller test share or more judgments.",
      );
    const { file, report } = await ctx.trainModel(
      { path: ctx.files.path(train.sha256), seed: model.seed },
      ctx.signal,
      ctx.report,
    );
    const stored = await ctx.files.write(asBytes(file));
    await ctx.store.transaction((tx) =>
      finishModel(tx, model.id, { status: "ready", report, fileSha256: stored.sha256 }),
    );
  } catch (error) {
    await ctx.store.transaction((tx) => finishModel(tx, model.id, howItEnded(ctx.signal, error, "Training")));
    throw error;
  }
}

async function* asBytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
