import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { ImportFormat } from "@laurel/core/imports/import-formats";
import { decodeJsonlRow } from "./decode-jsonl-row.ts";
import type { Problems, PromptDraft, Row } from "./prompt-draft.ts";
import { ROW_READERS } from "./records/row-readers.ts";

const READERS = new Map(ROW_READERS.map(({ format, read }) => [format.id, read]));

/** What one row holds: by its format's own decoder, or else where the mapping says. */
export function decodeRow(
  row: Row,
  format: ImportFormat,
  mapping: ColumnMapping,
): { readonly drafts: readonly PromptDraft[] } | Problems {
  const read = READERS.get(format);
  if (!read) {
    const decoded = decodeJsonlRow(row, mapping);
    return "problems" in decoded ? decoded : { drafts: [decoded.draft] };
  }
  const decoded = read(row);
  return "problems" in decoded || !mapping.textsOnly
    ? decoded
    : { drafts: decoded.drafts.map((draft) => ({ ...draft, recorded: undefined })) };
}
