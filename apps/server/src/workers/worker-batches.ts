import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { DomainError, type ErrorCode } from "@laurel/core/errors/domain-error";

export type WorkerName =
  | "import-worker"
  | "label-worker"
  | "parquet-worker"
  | "preview-worker"
  | "raw-worker"
  | "reader-worker"
  | "train-worker";

export type WorkerOptions = {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: unknown) => void;
  /** The module in whose folder the worker lies: this file, or another one in tests. */
  readonly moduleUrl?: string;
};

/** Yields a worker's batches one at a time and returns its result. When the loop ends, so does the worker. */
export async function* workerBatches(
  name: WorkerName,
  data: unknown,
  { signal, onProgress, moduleUrl }: WorkerOptions,
): AsyncGenerator<unknown, unknown, void> {
  signal.throwIfAborted();
  const worker = startWorker(name, data, moduleUrl);
  try {
    for await (const [message] of on(worker, "message", { signal, close: ["exit"] }) as AsyncIterable<
      [WorkerMessage]
    >) {
      if (message.type === "failed") throw new DomainError(message.code, message.message, message.details);
      if (message.type === "done") return message.result;
      if (message.type === "progress") onProgress?.(message.progress);
      if (message.type === "batch") {
        // The worker reads the next batch while this one is being handled; no more than one waits.
        worker.postMessage("more");
        yield message.batch;
      }
    }
    throw new Error(`${name} ended before it was done`);
  } finally {
    await worker.terminate();
  }
}

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

/**
 * The messages of a worker. After a batch it waits for "more", so that rows never pile up before a writer.
 */
export type WorkerMessage =
  | { readonly type: "progress"; readonly progress: unknown }
  | { readonly type: "batch"; readonly batch: unknown }
  | { readonly type: "done"; readonly result: unknown }
  | {
      readonly type: "failed";
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    };
