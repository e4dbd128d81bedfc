/** A file that goes beside the data, for example LLaMA-Factory's `dataset_info.json`. */
type Companion = { readonly name: string; readonly text: string };

/** Names of files; null, or left out, where there is no such split. */
export type UsageFiles = {
  readonly train: string;
  readonly validation?: string | null;
  readonly test: string | null;
};

/** How a trainer is given the files. */
export type Usage = {
  readonly trainer: string;
  /** Left out where the trainer reads JSON Lines, which every format has. */
  readonly reads?: "parquet";
  /** For example "DPO" or "reward model". */
  readonly methods: readonly string[];
  /** Configuration or code that reads the file, in the language of a Markdown fence. */
  readonly snippet: (files: UsageFiles) => {
    readonly language: "python" | "yaml" | "json" | "sh";
    readonly text: string;
  };
  readonly companions: (files: UsageFiles) => readonly Companion[];
};
