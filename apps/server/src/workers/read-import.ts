import type { ReadBatch } from "@laurel/api/imports/staged-row";
import type { ImportReader } from "@laurel/api/jobs/job-context";
import { workerBatches } from "./worker-batches.ts";

/** Reads an upload in a worker thread, a batch at a time. */
export const readImport: ImportReader = (file, options, signal) =>
  // Both ends are this program's own, and a batch is too big to be checked twice.
  workerBatches("import-worker", { file, ...options }, { signal }) as AsyncIterable<ReadBatch>;
