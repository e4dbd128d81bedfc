import { Buffer } from "node:buffer";
import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { RecordFormat } from "@laurel/core/imports/import-formats";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import type { FileBytes } from "../files/file-bytes.ts";
import { detectImport } from "../read/detect-import.ts";
import { readFileRows } from "../read/file-rows.ts";
import { readPromptRecords, readStagedRows } from "../read/read-prompt-records.ts";

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

/** How a file is read where it isn't as it is recognised. */
type Asked = { readonly mapping?: ColumnMapping; readonly minResponses?: number };

/**
 * What an import stages of a file that it reads as it is recognised: for each row its texts, the prompt's
 * first, and what the file says of them; a problem as its line, field and reason.
 */
export async function stagedOf(content: string | Uint8Array, { mapping, minResponses = 1 }: Asked = {}) {
  const file = fileOf(content, 11);
  const found = await detectImport(file, "f");
  const asked = mapping ? { ...found.byColumns, mapping } : found;
  const batches = await Array.fromAsync(
    readStagedRows([{ name: "f", file }], {
      format: asked.format,
      mapping: asked.mapping ?? {},
      namePolicy: "keep",
      minResponses,
    }),
  );
  const rows = batches.flatMap((batch) => batch.rows);
  const texts = (messages: PromptRecord["prompt"]) => messages.map(({ content: text }) => text);
  return {
    format: asked.format,
    rows,
    said: rows.map(({ prompt, responses }) => [prompt, ...responses.map((each) => each.messages)].map(texts)),
    answers: rows.map(({ recorded = [] }) => recorded.map(({ answer }) => answer)),
    metadata: rows.map(({ metadata }) => metadata?.values ?? {}),
    problems: batches.flatMap((batch) =>
      batch.problems.map(({ line, field, reason }) => `${line} ${field}: ${reason}`),
    ),
  };
}

/** Rows as a file of JSON Lines. */
export const jsonLines = (rows: readonly unknown[]): string =>
  rows.map((row) => JSON.stringify(row)).join("\n");

/** Turns of a conversation, whatever their content is. */
export const say = {
  system: (content: unknown) => ({ role: "system", content }),
  user: (content: unknown) => ({ role: "user", content }),
  assistant: (content: unknown) => ({ role: "assistant", content }),
};
