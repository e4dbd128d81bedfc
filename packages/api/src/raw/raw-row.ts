import type { LaurelRawLine, RawLineOf } from "@laurel/formats/raw/laurel-raw-line";

/** A judgment's facts; the texts that its line repeats are there as the hash that `rawContextHash` gives. */
export type RawJudgmentRow = Pick<
  RawLineOf<"judgment">,
  | "kind"
  | "judgmentId"
  | "origin"
  | "surplus"
  | "supersedes"
  | "annotator"
  | "createdAt"
  | "activeMs"
  | "elapsedMs"
  | "round"
  | "answers"
> & {
  readonly taskId: string;
  readonly assignmentId: string | null;
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly payloadHash: string;
  readonly contextHash: string;
};

/** A line of a raw file with everything computed that storing it needs, so that the writer only writes. */
export type RawRow =
  | Exclude<LaurelRawLine, { readonly kind: "prompt" | "response" | "judgment" }>
  | (RawLineOf<"prompt"> & {
      readonly contentHash: string;
      readonly rootHash: string;
      readonly preview: string;
    })
  | (RawLineOf<"response"> & { readonly contentHash: string; readonly position: number })
  | RawJudgmentRow;

export type NumberedRawRow = { readonly line: number; readonly row: RawRow };

/** What the reader hands over at a time; `bytesRead` of the file, for progress. */
export type RawBatch = { readonly rows: readonly NumberedRawRow[]; readonly bytesRead: number };
