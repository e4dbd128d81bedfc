import { Worker } from "node:worker_threads";

export type WorkerName = "import-worker" | "label-worker" | "parquet-worker" | "raw-worker" | "train-worker";

/**
 * From source a worker is the .ts file beside this one, run by type stripping; bundled, it is in `workers/`
 * beside the bundle.
 */
export function startWorker(name: WorkerName, data: unknown, moduleUrl: string = import.meta.url): Worker {
  const file = moduleUrl.endsWith(".ts")
    ? new URL(`./${name}.ts`, moduleUrl)
    : new URL(`./workers/${name}.js`, moduleUrl);
  // What the parent was started with (a test runner's loaders) is not the worker's business.
  return new Worker(file, {
    workerData: data,
    execArgv: [],
    name,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
}
