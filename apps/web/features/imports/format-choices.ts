import { ImportFormat, needsMapping } from "@laurel/core/imports/import-formats";
import type { Translate } from "../../i18n/translate.ts";
import { FORMAT_NAMES } from "./format-names.ts";
import type { Upload } from "./upload-file.ts";

/** How a file can be read: what was recognised first, then by its columns, then as anything else. */
export function formatChoices(
  t: Translate,
  { recognised, byColumns }: Pick<Upload, "recognised" | "byColumns">,
): { readonly value: ImportFormat; readonly label: string }[] {
  const written: readonly ImportFormat[] =
    byColumns.format === "parquet"
      ? ["parquet"]
      : [byColumns.format, ...(["jsonl", "csv"] as const).filter((format) => format !== byColumns.format)];
  const others = ImportFormat.options.filter(
    (format) => !needsMapping(format) && !recognised.some((id) => id === format),
  );
  return [...recognised, ...written, ...others].map((value) => ({
    value,
    label: needsMapping(value)
      ? t("imports.byTheColumnsOf", { format: FORMAT_NAMES[value] })
      : FORMAT_NAMES[value],
  }));
}
