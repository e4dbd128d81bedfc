import type { ImportProblem } from "@laurel/core/imports/import-preview";
import type { CompletionMessages, PromptMessages } from "@laurel/core/records/messages";
import type { RecordedAnswer, Source } from "@laurel/core/records/prompt-record";

/** A record of a file with everything computed that staging needs, so that the writer only writes. */
export type StagedRow = {
  readonly line: number;
  readonly prompt: PromptMessages;
  readonly promptHash: string;
  readonly rootHash: string;
  readonly preview: string;
  readonly tags: readonly string[];
  readonly reference: string | null;
  readonly responses: readonly {
    readonly messages: CompletionMessages;
    readonly source: Source;
    readonly steps?: readonly string[] | undefined;
    readonly contentHash: string;
  }[];
  readonly recorded: RecordedAnswer | undefined;
  readonly recordedBy: string | undefined;
};

/** What the reader hands over at a time; `bytesRead` of the file, for progress. */
export type ReadBatch = {
  readonly rows: readonly StagedRow[];
  readonly problems: readonly ImportProblem[];
  readonly invalidRows: number;
  readonly bytesRead: number;
};
