import { type ImportFormat, RECORD_FORMATS } from "@laurel/core/imports/import-formats";
import type { Translate } from "../../i18n/translate.ts";
import { FORMAT_NAMES } from "./format-names.ts";
import type { Upload } from "./upload-file.ts";

/**
 * What a file was recognised as, and by how many of its first rows; of a format that it was not, only what
 * such a file holds.
 */
export function formatWords(
  t: Translate,
  format: ImportFormat,
  { recognised, recognisedBy }: Pick<Upload, "recognised" | "recognisedBy">,
): string {
  const [holds = "pairs"] = Object.entries(RECORD_FORMATS).flatMap(([kind, formats]) =>
    formats.some((id) => id === format) ? [kind] : [],
  );
  const seen = recognised.some((id) => id === format);
  return `${seen ? t("imports.looksLike", { name: FORMAT_NAMES[format], rows: recognisedBy }) : t("imports.readAs", { name: FORMAT_NAMES[format] })} ${t("imports.rowsHold", { holds })}`;
}
