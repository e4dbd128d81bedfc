import type { ImportProblem } from "@laurel/core/imports/import-preview";
import type { StagedRow } from "@laurel/core/imports/staging-plan";
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

/**
 * What the reader hands over at a time. `bytesRead` counts the bytes of the file that were read so far, for
 * progress.
 */
export type ReadBatch = {
  readonly rows: readonly StagedRow[];
  readonly problems: readonly ImportProblem[];
  readonly invalidRows: number;
  readonly bytesRead: number;
};

/**
 * Streams a file as rows that are ready to be staged. It does nothing but read the bytes it is given, so it
 * can run in a worker thread.
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

function toRow({ line, record }: Extract<ImportItem, { record: unknown }>): StagedRow {
  return {
    ...record,
    line,
    promptHash: contentHash(record.prompt),
    rootHash: promptRootHash(record.prompt),
    preview: previewOf(record.prompt),
    responses: record.responses.map((response) => ({
      ...response,
      contentHash: contentHash(response.messages),
    })),
  };
}

const PREVIEW = 200;

/** The beginning of a prompt's last turn on one line, for search and lists. */
export function previewOf(prompt: PromptMessages): string {
  return (prompt.at(-1)?.content ?? "").replaceAll(/\s+/gu, " ").trim().slice(0, PREVIEW).toWellFormed();
}
