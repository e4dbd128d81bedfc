import { z } from "zod";
import type { FileStore } from "@laurel/api/file-store";
import type { PreviewedFiles, PreviewWork } from "@laurel/api/imports/file-preview";
import type { StageProgress, StageTally } from "@laurel/api/imports/stage-files";
import type { ImportStager, ModelTrainer, PairLabeler, RawReader } from "@laurel/api/jobs/job-context";
import type { RawBatch } from "@laurel/api/raw/raw-row";
import { ModelLabels } from "@laurel/core/datasets/manifest";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { RoundFile } from "@laurel/core/imports/import-preview";
import type { Store } from "@laurel/db/store/store";
import type { NumberedRow } from "@laurel/formats/files/rows";
import { TrainingProgress } from "@laurel/reward-model/train/training-progress";
import { workerBatches, type WorkerName, type WorkerOptions } from "./worker-batches.ts";

/** Runs a worker that hands over no batches and resolves to its result. */
export async function runWorker(name: WorkerName, data: unknown, options: WorkerOptions): Promise<unknown> {
  const batches = workerBatches(name, data, options);
  for (;;) {
    const next = await batches.next();
    if (next.done) return next.value;
  }
}

/**
 * Stages uploads in a worker thread that writes beside the store. One that holds the database and stands
 * still is ended, so that the others go on.
 */
export const stageImportFor =
  (
    store: Pick<Store, "admitWriter">,
    lease: { readonly jobId: string; readonly owner: string },
  ): ImportStager =>
  async (work, signal, onProgress) => {
    const still = new AbortController();
    const { seat, leave } = store.admitWriter(() => still.abort());
    try {
      // The worker is our own code, so what it says is not checked again.
      return (await runWorker(
        "import-worker",
        { work, seat, lease },
        {
          signal: AbortSignal.any([signal, still.signal]),
          onProgress: (progress) => onProgress(progress as StageProgress),
        },
      )) as StageTally;
    } catch (error) {
      if (!still.signal.aborted || signal.aborted) throw error;
      throw new DomainError(
        "UNAVAILABLE",
        "The import stood still while it held the database, so it was stopped. Check the disk, then import again.",
      );
    } finally {
      leave();
    }
  };

/** Reads the first rows of a stored Parquet file in a worker thread. */
export async function readFirstRows(
  files: FileStore,
  sha256: string,
  count: number,
): Promise<readonly NumberedRow[]> {
  const data = { file: files.path(sha256), count };
  // The worker is our own code, so its answer is not checked again.
  return (await runWorker("parquet-worker", data, {
    signal: new AbortController().signal,
  })) as readonly NumberedRow[];
}

/** Looks at the files of a round in a worker thread. */
export async function previewRound(
  files: FileStore,
  round: readonly RoundFile[],
  work: PreviewWork,
): Promise<PreviewedFiles> {
  const named = round.map(({ fileName, sha256 }) => ({ name: fileName, path: files.path(sha256) }));
  // The worker is our own code, so its answer is not checked again.
  return (await runWorker(
    "preview-worker",
    { files: named, work },
    { signal: new AbortController().signal },
  )) as PreviewedFiles;
}

/** Reads a raw file in a worker thread, a batch at a time. */
export const readRaw: RawReader = (file, signal) =>
  // The worker is our own code and has checked the batch, which is too big to be checked twice.
  workerBatches("raw-worker", { file }, { signal }) as AsyncIterable<RawBatch>;

const Labels = ModelLabels.pick({
  folds: true,
  decidedPairs: true,
  accuracyHeldOut: true,
  untrained: true,
}).extend({ probabilities: z.array(z.number()).nullable() });
const Progress = z.strictObject({ phase: z.literal("labeling open pairs"), done: z.int(), total: z.int() });

/** Labels open pairs in a worker thread. */
export const labelPairs: PairLabeler = async (input, signal, onProgress) =>
  Labels.parse(
    await runWorker("label-worker", input, {
      signal,
      onProgress: (progress) => onProgress(Progress.parse(progress)),
    }),
  );

const Trained = z.object({ file: z.string(), report: z.record(z.string(), z.unknown()) });

/** Trains a reward model in a worker thread. */
export const trainModel: ModelTrainer = async ({ path, seed }, signal, onProgress) => {
  const result = await runWorker(
    "train-worker",
    { path, seed },
    { signal, onProgress: (progress) => onProgress(TrainingProgress.parse(progress)) },
  );
  return Trained.parse(result);
};
