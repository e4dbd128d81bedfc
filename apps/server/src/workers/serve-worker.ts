import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { WorkerMessage } from "./worker-batches.ts";

export type WorkerLine = {
  readonly data: unknown;
  progress(progress: unknown): void;
  /** Hands a batch over and waits until the parent wants more. */
  batch(batch: unknown): Promise<void>;
};

/**
 * Runs the body of a worker and tells the parent how it ended. A DomainError is sent as a message; any other
 * error ends the worker and reaches the parent as the worker's error.
 */
export async function serveWorker(body: (line: WorkerLine) => Promise<unknown>): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("this file runs as a worker only");
  const post = (message: WorkerMessage) => port.postMessage(message);
  const line: WorkerLine = {
    data: workerData,
    progress: (progress) => post({ type: "progress", progress }),
    async batch(batch) {
      const wanted = once(port, "message");
      post({ type: "batch", batch });
      await wanted;
    },
  };
  try {
    post({ type: "done", result: await body(line) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    post({ type: "failed", code: error.code, message: error.message, details: error.details });
  }
}
