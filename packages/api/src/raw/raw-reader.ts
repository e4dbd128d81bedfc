import type { RawBatch } from "./raw-row.ts";

/** Reads a raw file away from the event loop. */
export type RawReader = (path: string, signal: AbortSignal) => AsyncIterable<RawBatch>;
