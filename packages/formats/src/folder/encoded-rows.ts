import type { FormatManifest } from "@laurel/core/datasets/manifest";
import { jsonlLine } from "../export/jsonl-line.ts";
import { storedRows } from "../export/stored-rows.ts";
import { encodeRow } from "../formats/encode-row.ts";
import type { WritableFormat } from "../formats/writable-format.ts";

/** A record and its JSONL line. */
export type EncodedRow = { readonly record: Readonly<Record<string, unknown>>; readonly line: string };

type Batch = { readonly read: number; readonly records: readonly EncodedRow[] };
type Counts = Pick<FormatManifest["counts"], "refused" | "losses">;

/**
 * The canonical rows of a file as records, a batch for each chunk of bytes. Rows that the format refuses are
 * only counted, each under the first rule that it breaks, and so is what is lost of the others.
 */
export async function* encodedRows(
  format: WritableFormat,
  bytes: AsyncIterable<Uint8Array>,
  counts: Counts,
): AsyncGenerator<Batch> {
  for await (const lines of storedRows(bytes)) {
    const records: EncodedRow[] = [];
    for (const line of lines) {
      const row: unknown = JSON.parse(line);
      const encoded = encodeRow(format, row);
      if ("record" in encoded) {
        records.push({ record: encoded.record, line: jsonlLine(encoded.record) });
        for (const loss of format.losses)
          if (loss.concerns(row)) counts.losses[loss.what] = (counts.losses[loss.what] ?? 0) + 1;
      } else counts.refused[encoded.violation.code] = (counts.refused[encoded.violation.code] ?? 0) + 1;
    }
    yield { read: lines.length, records };
  }
}
