import type { WorkerName } from "./start-worker.ts";
import { workerBatches, type WorkerOptions } from "./worker-batches.ts";

/** Runs a worker that hands over no batches, to its result. */
export async function runWorker(name: WorkerName, data: unknown, options: WorkerOptions): Promise<unknown> {
  const batches = workerBatches(name, data, options);
  for (;;) {
    const next = await batches.next();
    if (next.done) return next.value;
  }
}
