/** Takes batches of JSONL lines (UTF-8, without their line feed) and writes a file of some format. */
export type RecordSink = {
  readonly write: (lines: readonly Buffer[]) => Promise<void>;
  /** Writes what is held back and closes the file. */
  readonly close: () => Promise<void>;
};
