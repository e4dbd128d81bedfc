import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import type { ImportFormat } from "@laurel/core/imports/import-format";
import type { ImportProblem } from "@laurel/core/imports/import-problem";
import type { NamePolicy } from "@laurel/core/imports/name-policy";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import { checkDraft } from "./check-draft.ts";
import { contentKey } from "./content-key.ts";
import { decodeHhRlhf } from "./decode-hh-rlhf.ts";
import { decodeJsonlRow } from "./decode-jsonl-row.ts";
import { decompressed } from "./decompressed.ts";
import type { FieldProblem } from "./prompt-draft.ts";
import { readRows, type NumberedRow } from "./read-rows.ts";

/**
 * One line's record or problems. Lines with the same `contentKey` say the same. `namesFound` counts model names in the responses, whatever the policy did with them.
 */
export type ImportItem =
  | { readonly line: number; readonly record: PromptRecord; readonly contentKey: string; readonly namesFound: number }
  | { readonly line: number; readonly problems: readonly ImportProblem[] };

/** `minResponses` is what a task of the campaign needs: 2, or 1 where responses are judged one by one. */
export type ImportOptions = { readonly format: ImportFormat; readonly mapping: ColumnMapping; readonly namePolicy: NamePolicy; readonly minResponses: number };

const BATCH_ROWS = 500;
/** Long rows come in smaller batches, so that memory stays flat. */
const BATCH_CHARACTERS = 4_000_000;

/** Streams a file, gzip-compressed or not, as batches of checked records and problems, in the order of its lines. */
export async function* readPromptRecords(bytes: AsyncIterable<Uint8Array>, options: ImportOptions): AsyncGenerator<ImportItem[]> {
  let batch: ImportItem[] = [];
  let characters = 0;
  for await (const rows of readRows(decompressed(bytes), options.format)) {
    for (const row of rows) {
      const item = toItem(row, options);
      batch.push(item);
      characters += "record" in item ? lengthOf(item.record) : 0;
      if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

function toItem(row: NumberedRow, { format, mapping, namePolicy, minResponses }: ImportOptions): ImportItem {
  if ("problems" in row) return { line: row.line, problems: onLine(row.line, row.problems) };
  const decoded = format === "hh-rlhf" ? decodeHhRlhf(row.row, mapping) : decodeJsonlRow(row.row, mapping);
  const checked = checkDraft(decoded, namePolicy, minResponses);
  if ("problems" in checked) return { line: row.line, problems: onLine(row.line, checked.problems) };
  return { line: row.line, ...checked, contentKey: contentKey(checked.record) };
}

function onLine(line: number, problems: readonly FieldProblem[]): ImportProblem[] {
  return problems.map((problem) => ({ line, ...problem }));
}

function lengthOf(record: PromptRecord): number {
  const conversations = [record.prompt, ...record.responses.map((response) => response.messages)];
  return conversations.flat().reduce((sum, message) => sum + message.content.length, 0);
}
