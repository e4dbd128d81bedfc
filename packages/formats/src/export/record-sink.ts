/** Takes records as chunks of whole JSONL lines, each line with its line feed, and writes a file of some format. */
export type RecordSink = {
  readonly write: (lines: Buffer) => Promise<void>;
  /** Writes what is held back. The file stays open: who opened it closes it. */
  readonly finish: () => Promise<void>;
};
