import { RecordFormat } from "@laurel/core/imports/import-formats";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import { detectImport } from "../import/detect-import.ts";
import { readFileRows } from "../import/read-file-rows.ts";
import { readPromptRecords } from "../import/read-prompt-records.ts";
import { fileOf } from "./file-of.ts";

/**
 * What an import makes of rows in the format that it recognises them as; a problem as its line, field and
 * reason.
 */
export async function recordsOf(
  ...rows: readonly unknown[]
): Promise<{ readonly format: string; readonly records: PromptRecord[]; readonly problems: string[] }> {
  const file = fileOf(rows.map((row) => JSON.stringify(row)).join("\n"));
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
