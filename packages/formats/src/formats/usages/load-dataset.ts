type Files = { readonly train: string; readonly test: string | null };

/** The line of Python that reads the files as `data`, with the second one as the split of this name. */
export function loadDataset({ train, test }: Files, testSplit = "test"): string {
  return `data = load_dataset("${train.endsWith(".parquet") ? "parquet" : "json"}", data_files={"train": "${train}"${test === null ? "" : `, "${testSplit}": "${test}"`}})`;
}
