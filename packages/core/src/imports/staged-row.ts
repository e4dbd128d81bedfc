import type { Metadata, PromptRecord } from "../records/prompt-record.ts";
import type { ImportProblem } from "./import-preview.ts";

type Hashed<T> = Readonly<T> & { readonly contentHash: string };
export type HashedMetadata = Hashed<{ readonly values: Metadata }>;
export type StagedResponse = Hashed<Omit<PromptRecord["responses"][number], "metadata">> & {
  readonly metadata?: HashedMetadata | undefined;
};

/** A record of a file with everything that its staging needs computed, so that the writer only writes. */
export type StagedRow = Readonly<Omit<PromptRecord, "responses" | "metadata">> & {
  readonly line: number;
  /** Which of a round's files it stands in, counted from 0. */
  readonly file?: number | undefined;
  readonly promptHash: string;
  readonly rootHash: string;
  readonly preview: string;
  readonly responses: readonly StagedResponse[];
  readonly metadata?: HashedMetadata | undefined;
};

/** Why a row adds nothing; `file` says which of a round's files it stands in, counted from 0. */
export type RefusedRow = Omit<ImportProblem, "file"> & { readonly file?: number | undefined };
