import { type ColumnMapping, type ColumnUse, readColumns } from "@laurel/core/imports/column-mapping";
import { countFile, type FileCounts } from "@laurel/core/imports/file-counts";
import { strangeStrength } from "@laurel/core/imports/gap-strength";
import { responsesIn, unreadLabels, unreadLabelsText, verdictsOf } from "@laurel/core/imports/guess-mapping";
import { suggestedIdColumn } from "@laurel/core/imports/id-column";
import { type ImportFormat, needsMapping } from "@laurel/core/imports/import-formats";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import type { NamePolicy } from "@laurel/core/imports/name-policy";
import { askedRows } from "@laurel/core/imports/recorded-judgments";
import { problemOf } from "@laurel/core/imports/refused-rows";
import type { ComparedRow } from "@laurel/core/imports/row-ids";
import type { StagedRow } from "@laurel/core/imports/staged-row";
import { groupingOf, minResponses } from "@laurel/core/imports/task-choice";
import {
  cellOf,
  type Verdict,
  verdictColumns,
  type VerdictOutcome,
  verdictOutcome,
} from "@laurel/core/imports/verdict";
import type { TaskLimits } from "@laurel/core/judging/task-groups";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import type { Row } from "@laurel/formats/files/rows";
import { type NamedFile, toStagedRow } from "@laurel/formats/read/read-prompt-records";
import { beginningOf, type ItemOfFile, problemsIn, type ShownRow } from "./file-beginning.ts";

/** How the files of a round are read, and the campaign that they are for. */
export type PreviewWork = {
  readonly format: ImportFormat;
  readonly mapping: ColumnMapping;
  readonly namePolicy: NamePolicy;
  readonly campaign: TaskLimits & { readonly questions: QuestionSet };
  /** Rows that can't be imported beside what stands under their ids already. */
  readonly refusedIds: readonly ImportProblem[];
};

/** How much of the first rows is sent as records: a few long ones don't keep everybody waiting. */
const SENT_CHARACTERS = 4_000_000;
/** More than an import keeps, since these are a list to work through before anything is imported. */
const REPORTED_PROBLEMS = 1_000;

/** What the rows that were read bring, and whether they are all rows of the file. */
export type PreviewCounts = FileCounts & {
  readonly rows: number;
  readonly invalidRows: number;
  /** Names of models and vendors in responses. */
  readonly namesFound: number;
  readonly wholeFile: boolean;
};

/** A verdict that the file may hold, whether the mapping reads it, and what it says of the first rows. */
type PossibleVerdict = {
  readonly read: Verdict;
  readonly used: boolean;
  readonly says: readonly { readonly line: number; readonly file?: string; readonly said: VerdictOutcome }[];
};

export type FilePreview = {
  readonly rows: readonly ShownRow[];
  readonly items: readonly ItemOfFile[];
  readonly columns: readonly { readonly name: string; readonly use: ColumnUse | "format" }[];
  readonly unreadLabels: readonly string[];
  /** The column that seems to hold the rows' ids, where none is named. */
  readonly suggestedId: string | null;
  readonly verdicts: readonly PossibleVerdict[];
  readonly counts: PreviewCounts;
  readonly problems: readonly ImportProblem[];
  /** Why the files as a whole can't be imported; null if they can. */
  readonly refusal: string | null;
};

/** A preview, and its rows with ids as they are compared with what the campaign has; none without a column of ids. */
export type PreviewedFiles = { readonly preview: FilePreview; readonly identified: readonly ComparedRow[] };

/**
 * What the files of a round would bring. The counts and problems are those of their first rows, or of all of
 * them if they are few. It computes for up to a second, so it runs in a worker thread.
 */
export async function previewFiles(
  files: readonly NamedFile[],
  { format, mapping, namePolicy, campaign, refusedIds }: PreviewWork,
): Promise<PreviewedFiles> {
  const { questions } = campaign;
  const { looked, shown, wholeFile, ...beginning } = await beginningOf(files, {
    format,
    mapping,
    namePolicy,
    questions,
    minResponses: minResponses(groupingOf(mapping.tasks, campaign)),
    countNames: true,
  });
  const read = withRefused(beginning.read, refusedIds);
  const parsed = looked.flatMap((each) => ("row" in each ? [each] : []));
  const rows = parsed.map(({ row }) => row);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const named = needsMapping(format);
  const unread = named ? unreadLabels(mapping, columns, rows) : [];
  const indices = new Map(files.map(({ name }, index) => [name, index]));
  const valid = read.flatMap((item) =>
    "record" in item ? [toStagedRow(item, indices.get(item.file ?? ""))] : [],
  );
  const asked = askedRows(valid, questions, new Set());
  const { refusal, refused, ...counts } = countFile(
    asked.unasked === null ? asked.rows : valid,
    mapping,
    campaign,
  );
  const besideOthers = [...asked.refused, ...refused].map((row) => problemOf(row, files));
  const items = sentItems(withRefused(read, besideOthers), shown);
  const preview: FilePreview = {
    rows: shown,
    items,
    columns: usesOf(columns, { format, mapping }, { items, parsed }),
    unreadLabels: unread,
    suggestedId: suggestedIdColumn(mapping, columns, rows),
    verdicts: named ? possibleVerdicts(mapping, columns, parsed) : [],
    counts: {
      ...counts,
      rows: read.length,
      invalidRows: read.length - valid.length + besideOthers.length,
      namesFound: read.reduce((sum, item) => sum + ("record" in item ? item.namesFound : 0), 0),
      wholeFile,
    },
    problems: [...problemsIn(read), ...besideOthers].slice(0, REPORTED_PROBLEMS),
    refusal:
      strangeStrength(mapping.verdicts ?? [], questions) ??
      asked.unasked ??
      (unread.length > 0 ? unreadLabelsText(unread) : refusal),
  };
  const identified = mapping.id === undefined ? [] : valid.map(compared);
  return { preview, identified };
}

function compared({ file, line, externalId, promptHash, responses }: StagedRow): ComparedRow {
  return {
    file,
    line,
    externalId,
    promptHash,
    responses: responses.map(({ contentHash }) => ({ contentHash })),
  };
}

/** The items, with the reason in place of the record where a row was refused. */
function withRefused(read: readonly ItemOfFile[], refused: readonly ImportProblem[]): readonly ItemOfFile[] {
  if (refused.length === 0) return read;
  const reasons = Map.groupBy(refused, placeOf);
  return read.map((item) => {
    const problems = "record" in item ? reasons.get(placeOf(item)) : undefined;
    return problems
      ? { line: item.line, problems, ...(item.file !== undefined && { file: item.file }) }
      : item;
  });
}

const placeOf = ({ file, line }: { readonly file?: string | undefined; readonly line: number }): string =>
  `${file}|${line}`;

type ParsedRow = { readonly line: number; readonly file?: string; readonly row: Row };

/** The records of the rows that are shown, up to a size. */
function sentItems(read: readonly ItemOfFile[], shown: readonly ShownRow[]): ItemOfFile[] {
  const places = new Set(shown.map(placeOf));
  let characters = 0;
  return read.filter((item) => {
    if (!places.has(placeOf(item)) || characters > SENT_CHARACTERS) return false;
    characters += JSON.stringify(item).length;
    return characters <= SENT_CHARACTERS;
  });
}

/**
 * What each column is taken for. A record format reads all columns but those that become metadata as they are:
 * where only a part of a column does, as keys beside the ones that it reads, it reads the column.
 */
function usesOf(
  columns: readonly string[],
  { format, mapping }: Pick<PreviewWork, "format" | "mapping">,
  { items, parsed }: { readonly items: readonly ItemOfFile[]; readonly parsed: readonly ParsedRow[] },
): { name: string; use: ColumnUse | "format" }[] {
  const read = readColumns(mapping);
  if (needsMapping(format)) return columns.map((name) => ({ name, use: read.get(name) ?? "metadata" }));
  const rows = new Map(parsed.map((each) => [placeOf(each), each.row]));
  const [kept, inPart] = [new Set<string>(), new Set<string>()];
  for (const item of items)
    for (const [column, value] of Object.entries(("record" in item && item.record.metadata) || {})) {
      const cell = cellOf(rows.get(placeOf(item)) ?? {}, column);
      (JSON.stringify(cell) === JSON.stringify(value) ? kept : inPart).add(column);
    }
  const isKept = (name: string) => kept.has(name) && !inPart.has(name);
  return columns.map((name) => ({ name, use: read.get(name) ?? (isKept(name) ? "metadata" : "format") }));
}

const SPOKEN = 3;

function possibleVerdicts(
  mapping: ColumnMapping,
  columns: readonly string[],
  parsed: readonly ParsedRow[],
): PossibleVerdict[] {
  const used = (mapping.verdicts ?? []).map(({ read }) => read);
  const { verdicts: _used, ...texts } = mapping;
  const rows = parsed.map(({ row }) => row);
  const others = verdictsOf(texts, columns, rows).filter(
    (verdict) =>
      !used.some((each) => verdictColumns(each).some((column) => verdictColumns(verdict).includes(column))),
  );
  const says = (read: Verdict) =>
    parsed.slice(0, SPOKEN).map(({ row, ...place }) => ({
      ...place,
      said: verdictOutcome(read, row, responsesIn(mapping, row)),
    }));
  return [
    ...used.map((read) => ({ read, used: true, says: says(read) })),
    ...others.map((read) => ({ read, used: false, says: says(read) })),
  ];
}
