/** A file that goes beside the data, for example LLaMA-Factory's `dataset_info.json`. */
type Companion = { readonly name: string; readonly text: string };

/** How a trainer is given the files. `train` and `test` are file names; `test` is null where there is no such split. */
export type Usage = {
  readonly trainer: string;
  /** Left out where the trainer reads JSON Lines, which every format has. */
  readonly reads?: "parquet";
  /** For example "DPO" or "reward model". */
  readonly methods: readonly string[];
  /** Configuration or code that reads the file, in the language of a Markdown fence. */
  readonly snippet: (files: { readonly train: string; readonly test: string | null }) => { readonly language: "python" | "yaml" | "json" | "sh"; readonly text: string };
  readonly companions: (files: { readonly train: string; readonly test: string | null }) => readonly Companion[];
};
