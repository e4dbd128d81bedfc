import type { UsageFiles } from "../usage.ts";

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
