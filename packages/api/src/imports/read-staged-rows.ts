import type { PromptMessages } from "@laurel/core/records/messages";
import { contentHash } from "@laurel/formats/canonical/conversations";
import { promptRootHash } from "@laurel/formats/canonical/prompt-root";
import type { FileBytes } from "@laurel/formats/files/file-bytes";
import { readFileRows } from "@laurel/formats/read/file-rows";
import {
  type ImportItem,
  type ImportOptions,
  readPromptRecords,
} from "@laurel/formats/read/read-prompt-records";
import type { ReadBatch, StagedRow } from "./staged-row.ts";

function toRow(item: Extract<ImportItem, { record: unknown }>): StagedRow {
  const { record } = item;
  return {
    line: item.line,
    prompt: record.prompt,
    promptHash: contentHash(record.prompt),
    rootHash: promptRootHash(record.prompt),
    preview: previewOf(record.prompt),
    tags: record.tags,
    responses: record.responses.map((response) => ({
      ...response,
      contentHash: contentHash(response.messages),
    })),
    reference: record.reference ?? null,
    recorded: record.recorded,
    recordedBy: record.recordedBy,
  };
}

/**
 * Streams a file as rows ready to be staged. Pure but for the bytes it is given, so it runs in a worker
 * thread.
 */
export async function* readStagedRows(file: FileBytes, options: ImportOptions): AsyncGenerator<ReadBatch> {
  let bytesRead = 0;
  const rows = readFileRows(file, options.format, {
    onRead: (bytes) => {
      bytesRead += bytes;
    },
  });
  for await (const items of readPromptRecords(rows, options)) {
    const bad = items.filter((item) => "problems" in item);
    yield {
      rows: items.flatMap((item) => ("record" in item ? [toRow(item)] : [])),
      problems: bad.flatMap((item) => item.problems),
      invalidRows: bad.length,
      bytesRead,
    };
  }
}

const PREVIEW = 200;

/** The beginning of a prompt's last turn on one line, for search and lists. */
export function previewOf(prompt: PromptMessages): string {
  return (prompt.at(-1)?.content ?? "").replaceAll(/\s+/gu, " ").trim().slice(0, PREVIEW).toWellFormed();
}
