/** What an assignment presented, as far as the validity of its answers depends on it. */
export type PresentedTask = {
  /** Response ids in the order in which they were shown. */
  readonly presented: readonly string[];
  /** The text and the imported steps of each response; looked at only by kinds that `readsTexts`. */
  readonly texts: ReadonlyMap<string, ResponseText>;
};

export type ResponseText = { readonly text: string; readonly steps: readonly string[] | null };
