import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import {
  checkMapping,
  ColumnMapping,
  type ColumnUse,
  readColumns,
} from "@laurel/core/imports/column-mapping";
import { countFile, type FileCounts } from "@laurel/core/imports/file-counts";
import { unreadLabels, unreadLabelsText, verdictsOf } from "@laurel/core/imports/guess-mapping";
import { ImportFormat, needsMapping } from "@laurel/core/imports/import-formats";
import type { ImportProblem } from "@laurel/core/imports/import-preview";
import { NamePolicy } from "@laurel/core/imports/name-policy";
import { mappingFor, unaskedKind } from "@laurel/core/imports/recorded-judgments";
import { checkTaskChoice, groupingOf } from "@laurel/core/imports/task-choice";
import {
  type Verdict,
  verdictColumns,
  type VerdictOutcome,
  verdictOutcome,
} from "@laurel/core/imports/verdict";
import { LIMITS } from "@laurel/core/text/text-limits";
import { findUpload } from "@laurel/db/queries/imports";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { NumberedRow, Row } from "@laurel/formats/files/rows";
import { readFileRows } from "@laurel/formats/read/file-rows";
import {
  type ImportItem,
  type ImportOptions,
  readPromptRecords,
  toStagedRow,
} from "@laurel/formats/read/read-prompt-records";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { storedFile } from "./create-upload.ts";
import { minResponses } from "./start-import.ts";

export const PreviewImport = z.strictObject({
  campaignId: Id,
  uploadId: Id,
  format: ImportFormat,
  mapping: ColumnMapping,
  namePolicy: NamePolicy,
});
export type PreviewImport = z.infer<typeof PreviewImport>;

const SHOWN = 20;
/** How many rows tell what columns hold. */
const LOOKED_AT = 50;
/** How many rows are counted: a file of more is counted by its beginning, so that nobody waits for it. */
const COUNTED_ROWS = 2_000;
const COUNTED_BATCHES = 4;

/** What the rows that were read bring, and whether they are all rows of the file. */
export type PreviewCounts = FileCounts & {
  readonly rows: number;
  readonly invalidRows: number;
  readonly wholeFile: boolean;
};

/** A verdict that the file may hold, whether the mapping reads it, and what it says of the first rows. */
type PossibleVerdict = {
  readonly read: Verdict;
  readonly used: boolean;
  readonly says: readonly VerdictOutcome[];
};

/**
 * The first rows as they would be imported, or why they would not; what each column is taken for, the columns
 * that may hold labels and are not read, and the verdicts that may be read. The counts and problems are those
 * of more rows, or of the whole file if it is small. `refusal` says why the file as a whole can't be imported.
 * Nothing is stored.
 */
export async function previewImport(
  ctx: RequestContext & { readonly actor: Actor },
  input: PreviewImport,
): Promise<{
  items: ImportItem[];
  columns: { readonly name: string; readonly use: ColumnUse | "format" }[];
  unreadLabels: string[];
  verdicts: PossibleVerdict[];
  counts: PreviewCounts;
  problems: ImportProblem[];
  refusal: string | null;
}> {
  const campaign = await requireCampaign(ctx.store.read, ctx.actor, input.campaignId, "campaign.import");
  const upload = await findUpload(ctx.store.read, input.uploadId);
  if (upload?.campaignId !== input.campaignId)
    throw new DomainError("NOT_FOUND", "There is no such upload in this campaign; upload the file again.", {
      uploadId: input.uploadId,
    });
  checkMapping(input.format, input.mapping);
  const questions = await questionSet(ctx.store.read, campaign.id, campaign.questionsVersion);
  const mapping = mappingFor(input.mapping, questions);
  checkTaskChoice(input.mapping.tasks, questions);
  const grouping = groupingOf(input.mapping.tasks, campaign);
  const { looked, read, wholeFile } = await readBeginning(ctx, upload.sha256, {
    ...input,
    mapping,
    questions,
    minResponses: minResponses(grouping),
    countNames: true,
  });
  const items = read.slice(0, SHOWN);
  const rows = looked.flatMap((each) => ("row" in each ? [each.row] : []));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const named = needsMapping(input.format);
  const unread = named ? unreadLabels(mapping, columns, rows) : [];
  const valid = read.flatMap((item) => ("record" in item ? [toStagedRow(item)] : []));
  const { refusal, ...counts } = countFile(valid, input.mapping.tasks, { ...campaign, questions });
  return {
    items,
    columns: usesOf(columns, named ? readColumns(mapping) : null, items),
    unreadLabels: unread,
    verdicts: named ? possibleVerdicts(mapping, columns, rows) : [],
    counts: {
      ...counts,
      rows: read.length,
      invalidRows: read.length - valid.length,
      wholeFile,
    },
    problems: read
      .flatMap((item) => ("problems" in item ? item.problems : []))
      .slice(0, LIMITS.reportedProblems),
    refusal: unaskedKind(valid, questions) ?? (unread.length > 0 ? unreadLabelsText(unread) : refusal),
  };
}

/** What each column is taken for. A record format reads all columns that do not become metadata. */
function usesOf(
  columns: readonly string[],
  read: ReadonlyMap<string, ColumnUse> | null,
  items: readonly ImportItem[],
): { name: string; use: ColumnUse | "format" }[] {
  const kept = new Set(
    items.flatMap((item) => ("record" in item ? Object.keys(item.record.metadata ?? {}) : [])),
  );
  return columns.map((name) => ({
    name,
    use: read ? (read.get(name) ?? "metadata") : kept.has(name) ? "metadata" : "format",
  }));
}

const SPOKEN = 3;

function possibleVerdicts(
  mapping: ColumnMapping,
  columns: readonly string[],
  rows: readonly Row[],
): PossibleVerdict[] {
  const used = (mapping.verdicts ?? []).map(({ read }) => read);
  const { verdicts: _used, ...texts } = mapping;
  const others = verdictsOf(texts, columns, rows).filter(
    (verdict) =>
      !used.some((each) => verdictColumns(each).some((column) => verdictColumns(verdict).includes(column))),
  );
  const says = (read: Verdict) =>
    rows.slice(0, SPOKEN).map((row) => verdictOutcome(read, row, mapping.responses ?? []));
  return [
    ...used.map((read) => ({ read, used: true, says: says(read) })),
    ...others.map((read) => ({ read, used: false, says: says(read) })),
  ];
}

type Beginning = { looked: NumberedRow[]; read: ImportItem[]; wholeFile: boolean };

/**
 * The first rows as they stand, and as records; and whether the file ends with them. Of a Parquet file only
 * a few are read, since they are decoded elsewhere.
 */
async function readBeginning(
  ctx: Pick<RequestContext, "files" | "firstParquetRows">,
  sha256: string,
  options: ImportOptions,
): Promise<Beginning> {
  const seen: Beginning = { looked: [], read: [], wholeFile: true };
  let most = COUNTED_ROWS;
  const stored = readFileRows(await storedFile(ctx.files, sha256), options.format, {
    ofParquet: async function* () {
      most = LOOKED_AT;
      yield await ctx.firstParquetRows(sha256, LOOKED_AT + 1);
    },
  });
  const beginning = async function* () {
    let rows = 0;
    for await (const batch of stored) {
      const taken = [...batch].slice(0, most + 1 - rows);
      seen.looked.push(...taken.slice(0, LOOKED_AT - seen.looked.length));
      yield taken.slice(0, most - rows);
      rows += taken.length;
      seen.wholeFile = rows <= most;
      if (!seen.wholeFile) return;
    }
  };
  let batches = 0;
  for await (const batch of readPromptRecords(beginning(), options)) {
    // Long rows fill batches sooner.
    if (batches === COUNTED_BATCHES) return { ...seen, wholeFile: false };
    seen.read.push(...batch);
    batches += 1;
  }
  return seen;
}
