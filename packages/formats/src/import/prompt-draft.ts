/** A row with its parts found but not yet checked, and what the file calls each part. */
export type PromptDraft = {
  readonly prompt: unknown;
  readonly responses: readonly DraftResponse[];
  readonly tags: unknown;
  readonly reference?: unknown;
  readonly recorded?: unknown;
  readonly promptField: string;
};

export type DraftResponse = { readonly messages: unknown; readonly source: { readonly model?: unknown }; readonly steps?: unknown; readonly field: string };

export type FieldProblem = { readonly field: string; readonly reason: string };

export type Row = Readonly<Record<string, unknown>>;

/** What a decoder makes of one row. */
export type Decoded = { readonly draft: PromptDraft } | { readonly problems: readonly FieldProblem[] };
