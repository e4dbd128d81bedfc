import { constants, gunzipSync } from "node:zlib";
import { DomainError } from "@laurel/core/errors/domain-error";
import { guessMapping } from "@laurel/core/imports/guess-mapping";
import type { ImportFormat } from "@laurel/core/imports/import-format";
import type { ImportPreview } from "@laurel/core/imports/import-preview";
import { HH_RLHF_MAPPING } from "./decode-hh-rlhf.ts";
import { isGzip } from "./is-gzip.ts";
import type { Row } from "./prompt-draft.ts";
import { readRows } from "./read-rows.ts";

const PREVIEW_ROWS = 10;
const PREVIEW_CELL = 2_000;
const PREVIEW_BYTES = 1_048_576;
const LINE_END = 10;

/**
 * What a file seems to be, from its first bytes (some 64 KB are enough; a cut in the middle of a row does no harm)
 * and its name: the format, a mapping of its columns if their names suggest one, and the first rows.
 */
export async function detectImport(firstBytes: Uint8Array, fileName: string): Promise<ImportPreview> {
  const compressed = isGzip(firstBytes);
  const plain = compressed ? gunzippedStart(firstBytes) : firstBytes.subarray(0, Math.max(PREVIEW_BYTES, firstBytes.indexOf(LINE_END) + 1));
  const start = new TextDecoder().decode(plain.subarray(0, 4096)).trimStart();
  refuseOthers(start, fileName);
  const written: ImportFormat = start.startsWith("{") ? "jsonl" : "csv";
  const rows = await firstRows(plain, written);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const format = written === "jsonl" && rows.length > 0 && rows.every(isTranscriptPair) ? "hh-rlhf" : written;
  const mapping = format === "hh-rlhf" ? HH_RLHF_MAPPING : guessMapping(columns);
  return { format, compressed, mapping, columns, rows: rows.map(asText) };
}

function gunzippedStart(bytes: Uint8Array): Uint8Array {
  try {
    // SYNC_FLUSH accepts a stream that is cut off; 64 KB of gzip can't hold more than 64 MB.
    return gunzipSync(bytes.subarray(0, 65_536), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, PREVIEW_BYTES);
  } catch (error) {
    throw new DomainError("INVALID", `the gzip file is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuseOthers(start: string, fileName: string): void {
  const name = JSON.stringify(fileName);
  if (start === "") throw new DomainError("INVALID", `${name} is empty`);
  if (start.startsWith("[")) throw new DomainError("INVALID", `${name} is one JSON array: save it as JSON Lines, an object a line`);
  if (start.startsWith("PK\u0003\u0004")) throw new DomainError("INVALID", `${name} is a zip archive or a spreadsheet: save it as CSV or JSON Lines`);
  if (start.startsWith("PAR1")) throw new DomainError("INVALID", `${name} is a Parquet file: save it as JSON Lines`);
}

async function firstRows(bytes: Uint8Array, format: ImportFormat): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of readRows(oneChunk(bytes), format)) {
    for (const numbered of batch) {
      // A row that can't be read is the importer's to report; the preview shows the others.
      if ("row" in numbered) rows.push(numbered.row);
      if (rows.length === PREVIEW_ROWS) return rows;
    }
  }
  return rows;
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function isTranscriptPair(row: Row): boolean {
  return [row["chosen"], row["rejected"]].every((text) => typeof text === "string" && /^\n\n(Human|Assistant):/.test(text));
}

function asText(row: Row): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, (typeof value === "string" ? value : JSON.stringify(value ?? null)).slice(0, PREVIEW_CELL)]));
}
