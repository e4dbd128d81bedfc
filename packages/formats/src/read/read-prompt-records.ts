import type { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { checkUnreadLabels } from "@laurel/core/imports/guess-mapping";
import { type ImportFormat, needsMapping } from "@laurel/core/imports/import-formats";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import type { NamePolicy } from "@laurel/core/imports/name-policy";
import { mappingFor } from "@laurel/core/imports/recorded-judgments";
import type { StagedRow } from "@laurel/core/imports/staged-row";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { promptPreview } from "@laurel/core/records/message-text";
import type { Metadata, PromptRecord } from "@laurel/core/records/prompt-record";
import { storableText } from "@laurel/core/text/text-limits";
import { contentHash } from "../canonical/conversations.ts";
import { promptRootHash } from "../canonical/prompt-root.ts";
import type { FileBytes } from "../files/file-bytes.ts";
import { metadataHash } from "../files/hash.ts";
import type { FieldProblem, NumberedRow, Problems, Row } from "../files/rows.ts";
import { afterFirstRows, readFileRows, type RowBatches } from "./file-rows.ts";
import { withAskedJudgments, withoutJudgments } from "./kept-judgments.ts";
import { withListCells, withMappedCells, withTextsWhereAsked } from "./mapped-cells.ts";
import { decodeJsonlRow } from "./mapped-row.ts";
import { applyNamePolicy, countNames } from "./model-names.ts";
import { checkDraft, type PromptDraft } from "./prompt-draft.ts";
import { RECOGNISED_BY_ROWS } from "./recognise-format.ts";
import { ROW_READERS } from "./record-formats/row-readers.ts";
import { rowId } from "./row-id.ts";

/**
 * A record, or a line's problems. A line may hold several records, as a tree does. `namesFound` counts model
 * names in the responses, whatever the policy did with them, where that was asked for.
 */
export type ImportItem =
  | { readonly line: number; readonly record: PromptRecord; readonly namesFound: number }
  | { readonly line: number; readonly problems: readonly ImportProblem[] };

/**
 * `minResponses` is what a task of the campaign needs: 2, or 1 where responses are judged one by one. `questions`
 * are the campaign's; without them, everything that a file records is taken as asked for.
 */
export type ImportOptions = {
  readonly format: ImportFormat;
  readonly mapping: ColumnMapping;
  readonly namePolicy: NamePolicy;
  readonly minResponses: number;
  readonly countNames?: boolean;
  readonly questions?: QuestionSet;
};

function forCampaign(options: ImportOptions): ImportOptions {
  const { mapping, questions } = options;
  return questions ? { ...options, mapping: mappingFor(mapping, questions) } : options;
}

const BATCH_ROWS = 500;

/** Long rows come in smaller batches, which keeps memory flat. */
const BATCH_CHARACTERS = 4_000_000;

/**
 * Streams what `readFileRows` yields as batches of checked records and problems, in the order of the lines.
 */
export async function* readPromptRecords(
  batches: RowBatches,
  asked: ImportOptions,
): AsyncGenerator<ImportItem[]> {
  const options = forCampaign(asked);
  let batch: ImportItem[] = [];
  let characters = 0;
  const { format, mapping } = options;
  for await (const rows of format === "csv" ? withListCells(batches, mapping) : batches) {
    for (const row of rows) {
      const items = toItems(row, options);
      batch.push(...items);
      characters += items.reduce((sum, item) => sum + ("record" in item ? lengthOf(item.record) : 0), 0);
      if (batch.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue;
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length > 0) yield batch;
}

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

/** A file of a round, and what people call it. */
export type NamedFile = { readonly name: string; readonly file: FileBytes };

/**
 * Streams the files of a round, one after the other, as rows that are ready to be staged. It does nothing but
 * read the bytes it is given, so it can run in a worker thread.
 */
export async function* readStagedRows(
  files: readonly NamedFile[],
  asked: ImportOptions,
): AsyncGenerator<ReadBatch> {
  const options = forCampaign(asked);
  let bytesRead = 0;
  const onRead = (bytes: number) => {
    bytesRead += bytes;
  };
  for (const [index, { name, file }] of files.entries()) {
    const rows = readFileRows(file, options.format, { onRead });
    const checked = afterFirstRows(rows, RECOGNISED_BY_ROWS, (first) => {
      if (needsMapping(options.format)) checkUnreadLabels(options.mapping, first);
    });
    const among = files.length > 1 ? { index, name } : undefined;
    for await (const items of readPromptRecords(checked, options))
      yield { ...stagedItems(items, among), bytesRead };
  }
}

/** `among` says which of several files the items are from. */
function stagedItems(
  items: readonly ImportItem[],
  among: { readonly index: number; readonly name: string } | undefined,
): Omit<ReadBatch, "bytesRead"> {
  const bad = items.filter((item) => "problems" in item);
  const problems = bad.flatMap((item) => item.problems);
  return {
    rows: items.flatMap((item) => ("record" in item ? [toStagedRow(item, among?.index)] : [])),
    problems: among ? problems.map((problem) => ({ ...problem, file: among.name })) : problems,
    invalidRows: bad.length,
  };
}

/** A record with the hashes that its staging needs; `file` says which of several files it is from. */
export function toStagedRow(
  { line, record }: Extract<ImportItem, { record: unknown }>,
  file?: number,
): StagedRow {
  const { metadata, responses, ...texts } = record;
  return {
    ...texts,
    line,
    ...(file !== undefined && { file }),
    promptHash: contentHash(record.prompt),
    rootHash: promptRootHash(record.prompt),
    preview: promptPreview(record.prompt),
    responses: responses.map(({ metadata: ofResponse, ...response }) => ({
      ...response,
      contentHash: contentHash(response.messages),
      ...(ofResponse && { metadata: hashed(ofResponse) }),
    })),
    ...(metadata && { metadata: hashed(metadata) }),
  };
}

function hashed(values: Metadata): StagedRow["metadata"] {
  return { values, contentHash: metadataHash(values) };
}

function toItems(
  row: NumberedRow,
  { format, mapping, namePolicy, minResponses, questions, countNames: isCounted = false }: ImportOptions,
): ImportItem[] {
  const { line } = row;
  if ("problems" in row) return [{ line, problems: onLine(line, {}, row.problems) }];
  const decoded = decodeRow(row, format, mapping);
  if ("problems" in decoded) return [{ line, problems: onLine(line, row.row, decoded.problems) }];
  return decoded.drafts.map((given) => {
    const whole = questions ? withAskedJudgments(given, questions) : given;
    const draft = applyNamePolicy(whole, namePolicy);
    const checked = checkDraft(draft, minResponses, whole.responses.length - draft.responses.length);
    return "problems" in checked
      ? { line, problems: onLine(line, row.row, checked.problems) }
      : { line, ...checked, namesFound: isCounted ? countNames(whole) : 0 };
  });
}

const VALUE_SHOWN = 100;

/** Problems as people read them, with what stands in the column that each is about. */
function onLine(line: number, row: Row, problems: readonly FieldProblem[]): ImportProblem[] {
  return problems.map((problem) => {
    const column = [problem.field, problem.field.split(/[[.]/)[0] ?? ""].find((name) =>
      Object.hasOwn(row, name),
    );
    const cell = column === undefined ? undefined : row[column];
    const value = typeof cell === "string" ? cell : JSON.stringify(cell);
    return { line, ...problem, ...(value !== undefined && { value: storableText(value, VALUE_SHOWN) }) };
  });
}

function lengthOf(record: PromptRecord): number {
  const conversations = [record.prompt, ...record.responses.map((response) => response.messages)];
  const texts = conversations.flat().reduce((sum, message) => sum + message.content.length, 0);
  return [record, ...record.responses].reduce(
    (sum, { metadata }) => sum + (metadata ? JSON.stringify(metadata).length : 0),
    texts,
  );
}

const READERS = new Map(ROW_READERS.map(({ format, read }) => [format.id, read]));

/** Decodes a row with its format's own reader or, without one, by the column mapping. */
function decodeRow(
  numbered: Extract<NumberedRow, { readonly row: Row }>,
  format: ImportFormat,
  mapping: ColumnMapping,
): { readonly drafts: readonly PromptDraft[] } | Problems {
  const decoded = decodeTexts(numbered, format, mapping);
  if (mapping.id === undefined || "problems" in decoded) return decoded;
  const named = rowId(numbered, mapping.id);
  return "problems" in named
    ? named
    : { drafts: decoded.drafts.map((draft) => ({ ...draft, externalId: named.externalId })) };
}

function decodeTexts(
  numbered: Extract<NumberedRow, { readonly row: Row }>,
  format: ImportFormat,
  mapping: ColumnMapping,
): { readonly drafts: readonly PromptDraft[] } | Problems {
  const read = READERS.get(format);
  if (!read) {
    const mapped = withMappedCells(numbered, mapping);
    if ("problems" in mapped) return mapped;
    const decoded = decodeJsonlRow(mapped.row, mapping);
    return "problems" in decoded ? decoded : { drafts: [decoded.draft] };
  }
  const asIs = read(numbered.row);
  const decoded = "problems" in asIs ? read(withTextsWhereAsked(numbered, asIs.problems)) : asIs;
  return "problems" in decoded || !mapping.textsOnly
    ? decoded
    : { drafts: decoded.drafts.map(withoutJudgments) };
}
