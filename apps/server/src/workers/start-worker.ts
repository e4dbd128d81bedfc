import { Worker } from "node:worker_threads";

export type WorkerName = "import-worker" | "label-worker" | "parquet-worker" | "raw-worker" | "train-worker";

/**
 * Starts a worker: from source the .ts file beside this one, which Node runs by stripping its types; from a
 * bundle the file in `workers/` beside it.
 */
export function startWorker(name: WorkerName, data: unknown, moduleUrl: string = import.meta.url): Worker {
  const file = moduleUrl.endsWith(".ts")
    ? new URL(`./${name}.ts`, moduleUrl)
    : new URL(`./workers/${name}.js`, moduleUrl);
  // The worker gets none of the parent's options, such as the loaders of a test runner.
  return new Worker(file, {
    workerData: data,
    execArgv: [],
    name,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
}
