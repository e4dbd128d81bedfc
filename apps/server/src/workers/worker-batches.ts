import { on } from "node:events";
import { DomainError, type ErrorCode } from "@laurel/core/errors/domain-error";
import { startWorker, type WorkerName } from "./start-worker.ts";

export type WorkerOptions = {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: unknown) => void;
  /** The module in whose folder the worker lies: start-worker.ts, or another one in tests. */
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
