import { Buffer } from "node:buffer";
import { RecordFormat } from "@laurel/core/imports/import-formats";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import type { FileBytes } from "../files/file-bytes.ts";
import { detectImport } from "../read/detect-import.ts";
import { readFileRows } from "../read/file-rows.ts";
import { readPromptRecords } from "../read/read-prompt-records.ts";

/** A file that holds these bytes, read in chunks of a size. */
export function fileOf(content: string | Uint8Array, chunkBytes = 65_536): FileBytes {
  const bytes = Buffer.from(content);
  return {
    size: bytes.length,
    async *read({ start, end } = { start: 0, end: bytes.length - 1 }) {
      for (let at = start; at <= end; at += chunkBytes)
        yield bytes.subarray(at, Math.min(at + chunkBytes, end + 1));
    },
  };
}

/**
 * What an import makes of rows in the format that it recognises them as; a problem as its line, field and
 * reason.
 */
export async function recordsOf(...rows: readonly unknown[]): Promise<RecordsOf> {
  return recordsOfText(rows.map((row) => JSON.stringify(row)).join("\n"));
}

type RecordsOf = {
  readonly format: string;
  readonly records: PromptRecord[];
  readonly problems: string[];
};

/** The same of a file that is already written, as CSV is. */
export async function recordsOfText(text: string): Promise<RecordsOf> {
  const file = fileOf(text);
  const format = RecordFormat.parse((await detectImport(file, "f")).format);
  const items = (
    await Array.fromAsync(
      readPromptRecords(readFileRows(file, format), {
        format,
        mapping: {},
        namePolicy: "keep",
        minResponses: 1,
      }),
    )
  ).flat();
  return {
    format,
    records: items.flatMap((item) => ("record" in item ? [item.record] : [])),
    problems: items.flatMap((item) =>
      "problems" in item ? item.problems.map(({ line, field, reason }) => `${line} ${field}: ${reason}`) : [],
    ),
  };
}
