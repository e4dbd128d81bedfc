import { z } from "zod";
import type { ModelTrainer } from "@laurel/api/jobs/job-context";
import { TrainingProgress } from "@laurel/reward-model/train/training-progress";
import { runWorker } from "./run-worker.ts";

const Trained = z.object({ file: z.string(), report: z.record(z.string(), z.unknown()) });

/** Trains in a worker thread. */
export const trainModel: ModelTrainer = async ({ path, seed }, signal, onProgress) => {
  const result = await runWorker(
    "train-worker",
    { path, seed },
    { signal, onProgress: (progress) => onProgress(TrainingProgress.parse(progress)) },
  );
  return Trained.parse(result);
};
