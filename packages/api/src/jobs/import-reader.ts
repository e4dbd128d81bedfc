import type { ImportOptions } from "@laurel/formats/read/read-prompt-records";
import type { ReadBatch } from "../imports/staged-row.ts";

/** Reads an uploaded file away from the event loop. */
export type ImportReader = (
  path: string,
  options: ImportOptions,
  signal: AbortSignal,
) => AsyncIterable<ReadBatch>;
