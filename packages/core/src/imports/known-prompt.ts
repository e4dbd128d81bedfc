import type { Source } from "../records/prompt-record.ts";

/**
 * A prompt that the campaign has already, its responses in their order. `withdrawn` are responses that came
 * with a withdrawn round: they count as none, until a row names one of them again. `retired` ones are left
 * alone: a row that names one is refused, and so is every row of a prompt that `isRetired`. Of its metadata
 * only those are needed whose values the rows may bring again.
 */
export type KnownPrompt = {
  readonly id: string;
  readonly tags: readonly string[];
  readonly reference: string | null;
  readonly responses: readonly KnownResponse[];
  readonly withdrawn: readonly KnownResponse[];
  readonly retired: readonly KnownResponse[];
  readonly isRetired: boolean;
  readonly tasks: readonly KnownTask[];
  readonly metadata: readonly KnownMetadata[];
};

export type KnownResponse = {
  readonly id: string;
  readonly blank: boolean;
  readonly contentHash: string;
  readonly steps: readonly string[] | null;
  readonly source: Source;
};

export type KnownTask = { readonly id: string; readonly responseIds: readonly string[] };

/** `responseId` is null where it is the prompt's own. */
export type KnownMetadata = { readonly responseId: string | null; readonly contentHash: string };
