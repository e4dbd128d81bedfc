import type { RawReader } from "@laurel/api/jobs/job-context";
import type { RawBatch } from "@laurel/api/raw/raw-row";
import { workerBatches } from "./worker-batches.ts";

/** Reads a raw file in a worker thread, a batch at a time. */
export const readRaw: RawReader = (file, signal) =>
  // Both ends are this program's own, and a batch is too big to be checked twice.
  workerBatches("raw-worker", { file }, { signal }) as AsyncIterable<RawBatch>;
