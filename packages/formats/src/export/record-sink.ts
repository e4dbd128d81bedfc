/** Takes records as chunks of whole JSONL lines, each line with its line feed, and writes a file of some format. */
export type RecordSink = {
  readonly write: (lines: Buffer) => Promise<void>;
  /** Writes what is held back and closes the file. */
  readonly close: () => Promise<void>;
};
