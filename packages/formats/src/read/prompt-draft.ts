import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import type { Problems } from "../files/rows.ts";

/** A row with its parts found but not yet checked, and what the file calls each part. */
export type PromptDraft = {
  readonly prompt: unknown;
  readonly responses: readonly DraftResponse[];
  readonly tags: unknown;
  readonly reference?: unknown;
  readonly recorded?: RecordedAnswer | undefined;
  readonly recordedBy?: string | undefined;
  readonly promptField: string;
  readonly referenceField?: string;
};

export type DraftResponse = {
  readonly messages: unknown;
  readonly source: { readonly model?: unknown };
  readonly steps?: unknown;
  readonly field: string;
};

/** A row's responses, and what it records of them. */
export type DecodedResponses =
  | { readonly responses: readonly DraftResponse[]; readonly recorded?: RecordedAnswer | undefined }
  | Problems;

/** What a decoder makes of one row. */
export type Decoded = { readonly draft: PromptDraft } | Problems;
