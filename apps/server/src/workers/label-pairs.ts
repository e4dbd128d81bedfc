import { z } from "zod";
import type { PairLabeler } from "@laurel/api/jobs/job-context";
import { ModelLabels } from "@laurel/core/datasets/manifest";
import { runWorker } from "./run-worker.ts";

const Labels = ModelLabels.pick({
  folds: true,
  decidedPairs: true,
  accuracyHeldOut: true,
  untrained: true,
}).extend({ probabilities: z.array(z.number()).nullable() });
const Progress = z.strictObject({ phase: z.literal("labeling open pairs"), done: z.int(), total: z.int() });

/** Labels in a worker thread. */
export const labelPairs: PairLabeler = async (input, signal, onProgress) =>
  Labels.parse(
    await runWorker("label-worker", input, {
      signal,
      onProgress: (progress) => onProgress(Progress.parse(progress)),
    }),
  );
