import type { CompletionMessages } from "@laurel/core/records/completion-messages";
import type { Source } from "@laurel/core/records/prompt-record";
import type { PromptMessages } from "@laurel/core/records/prompt-messages";
import type { ImportProblem } from "@laurel/core/imports/import-problem";

/** A record of a file with everything computed that staging needs, so that the writer only writes. */
export type StagedRow = {
  readonly line: number;
  readonly prompt: PromptMessages;
  readonly promptHash: string;
  readonly rootHash: string;
  readonly preview: string;
  readonly tags: readonly string[];
  readonly responses: readonly { readonly messages: CompletionMessages; readonly source: Source; readonly contentHash: string }[];
  readonly preferred: { readonly chosen: number; readonly rejected: number } | undefined;
};

/** What the reader hands over at a time; `bytesRead` of the file, for progress. */
export type ReadBatch = { readonly rows: readonly StagedRow[]; readonly problems: readonly ImportProblem[]; readonly invalidRows: number; readonly bytesRead: number };
