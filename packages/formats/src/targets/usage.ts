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

/**
 * A snippet for trainers that evaluate on one file while they train: the one for validation or, without one,
 * the one for testing.
 */
export function evaluated<Text>(
  text: (files: { readonly train: string; readonly test: string | null }) => Text,
): (files: UsageFiles) => Text {
  return ({ train, validation = null, test }) => text({ train, test: validation ?? test });
}

/** The line of Python that reads the files as `data`, with the splits that are held out under these names. */
export function loadDataset(
  { train, validation = null, test }: UsageFiles,
  names: { readonly validation: string; readonly test: string } = { validation: "validation", test: "test" },
): string {
  const files = [
    ["train", train],
    [names.validation, validation],
    [names.test, test],
  ].filter(([, file]) => file !== null);
  return `data = load_dataset("${train.endsWith(".parquet") ? "parquet" : "json"}", data_files={${files.map(([split, file]) => `"${split}": "${file}"`).join(", ")}})`;
}
