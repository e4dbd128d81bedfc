import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import type { FormatManifest, Manifest, ModelLabels, RowConfig } from "@laurel/core/datasets/manifest";
import type { Split } from "@laurel/core/datasets/splits";
import type { StoredFile } from "@laurel/core/datasets/stored-file";
import type { Format } from "../targets/format.ts";
import type { UsageFiles } from "../targets/usage.ts";

/**
 * What is known of a version beside its manifest. It tells of annotators only how many they are. There is no
 * clock and no address in it, so the same version always has the same card.
 */
export type CardFacts = {
  /** The dataset's name. */
  readonly title: string;
  /** The version's number. */
  readonly number: number;
  readonly campaign: string;
  /** The names of other campaigns whose judgments are in the version too. */
  readonly otherCampaigns: readonly string[];
  readonly question: { readonly title: string; readonly kind: string };
  /** An identifier of the Hub's or SPDX's list, or the owner's own words; null where nobody said. */
  readonly license: string | null;
  /** BCP 47 or ISO 639, as the Hub has them. */
  readonly languages: readonly string[];
  /** The day of the cut, yyyy-mm-dd. */
  readonly date: string;
};

export type DataFile = StoredFile & {
  readonly split: Split;
  readonly config: RowConfig;
  readonly kind: "jsonl" | "parquet";
  readonly rows: number;
};

/** A format whose data files are written: all that its card and its other descriptions are made from. */
export type PreparedFormat = {
  readonly format: Format;
  readonly facts: CardFacts;
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  /** The version's report; null for a version that was cut before there were reports. */
  readonly report: DatasetReport | null;
  readonly counts: FormatManifest["counts"];
  readonly data: readonly DataFile[];
};

/**
 * What models labeled among the records of a format; null for other families than pairs, and where nobody
 * asked for such labels.
 */
export function machineLabelsOf({
  format,
  manifest,
}: Pick<PreparedFormat, "format" | "manifest">): ModelLabels | null {
  return format.family.id === "pairs" ? manifest.modelLabels : null;
}

/**
 * The files that are named to a trainer, of the kind that it reads; null where there is nothing to train on.
 */
export function usageFiles(
  format: Format,
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
