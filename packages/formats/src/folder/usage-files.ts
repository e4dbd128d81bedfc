import type { UsageFiles } from "../formats/usage.ts";
import type { WritableFormat } from "../formats/writable-format.ts";
import type { Split } from "../splits/splits.ts";
import type { DataFile } from "./prepared-format.ts";

/** The files that a trainer is named, of the kind that it reads; null where there is nothing to train on. */
export function usageFiles(
  format: WritableFormat,
  data: readonly Pick<DataFile, "config" | "split" | "kind" | "path">[],
): UsageFiles | null {
  const kind = format.usage.reads ?? "jsonl";
  const named = (split: Split): string | null => {
    const paths = data
      .filter((file) => file.config === "default" && file.split === split && file.kind === kind)
      .map(({ path }) => path);
    // Only verl's configuration names Parquet, and has lists of files in brackets.
    return paths.length > 1 ? `[${paths.join(",")}]` : (paths[0] ?? null);
  };
  const train = named("train");
  return train === null ? null : { train, validation: named("validation"), test: named("test") };
}
