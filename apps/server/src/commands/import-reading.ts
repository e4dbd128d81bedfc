import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { type ImportFormat, needsMapping } from "@laurel/core/imports/import-formats";
import { importMapping, namesColumns, type MappingOptions } from "./import-mapping.ts";

type Reading = { readonly format: ImportFormat; readonly mapping: ColumnMapping | null };
type Uploaded = {
  readonly detected: Reading;
  readonly byColumns: Reading;
  readonly columns: readonly string[];
};

/**
 * How a file is to be read: as it was asked, or as it was recognised. Whoever names columns wants it read by
 * them.
 */
export function importReading(
  options: MappingOptions & { readonly format?: ImportFormat },
  { detected, byColumns, columns }: Uploaded,
): { readonly format: ImportFormat; readonly mapping: ColumnMapping } {
  const format = options.format ?? (namesColumns(options) ? byColumns.format : detected.format);
  if (!needsMapping(format)) return { format, mapping: options.textsOnly ? { textsOnly: true } : {} };
  return { format, mapping: importMapping(options, byColumns.mapping, columns) };
}
