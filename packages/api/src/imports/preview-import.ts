import { z } from "zod";
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
import { DEFAULT_NAME_POLICY, NamePolicy } from "@laurel/core/imports/name-policy";
import { mappingFor, unaskedKind } from "@laurel/core/imports/recorded-judgments";
import { checkTaskChoice, groupingOf } from "@laurel/core/imports/task-choice";
import {
  type Verdict,
  verdictColumns,
  type VerdictOutcome,
  verdictOutcome,
} from "@laurel/core/imports/verdict";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { Row } from "@laurel/formats/files/rows";
import { toStagedRow } from "@laurel/formats/read/read-prompt-records";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { beginningOf, type ItemOfFile, problemsIn, type ShownRow } from "./file-beginning.ts";
import { filesOfRound, MoreUploads } from "./files-of-round.ts";
import { minResponses } from "./start-import.ts";

export const PreviewImport = z.strictObject({
  campaignId: Id,
  uploadId: Id,
  moreUploads: MoreUploads,
  format: ImportFormat,
  mapping: ColumnMapping,
  namePolicy: NamePolicy.default(DEFAULT_NAME_POLICY),
});
export type PreviewImport = z.infer<typeof PreviewImport>;

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
  rows: readonly ShownRow[];
  items: ItemOfFile[];
  columns: { readonly name: string; readonly use: ColumnUse | "format" }[];
  unreadLabels: string[];
  verdicts: PossibleVerdict[];
  counts: PreviewCounts;
  problems: ImportProblem[];
  refusal: string | null;
}> {
  const campaign = await requireCampaign(ctx.store.read, ctx.actor, input.campaignId, "campaign.import");
  const files = await filesOfRound(ctx.store.read, campaign.id, input);
  checkMapping(input.format, input.mapping);
  const questions = await questionSet(ctx.store.read, campaign.id, campaign.questionsVersion);
  const mapping = mappingFor(input.mapping, questions);
  checkTaskChoice(input.mapping.tasks, questions);
  const grouping = groupingOf(input.mapping.tasks, campaign);
  const { looked, shown, read, wholeFile } = await beginningOf(ctx, files, {
    ...input,
    mapping,
    questions,
    minResponses: minResponses(grouping),
    countNames: true,
  });
  const items = sentItems(read, shown);
  const rows = looked.flatMap((each) => ("row" in each ? [each.row] : []));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const named = needsMapping(input.format);
  const unread = named ? unreadLabels(mapping, columns, rows) : [];
  const valid = read.flatMap((item) => ("record" in item ? [toStagedRow(item)] : []));
  const { refusal, ...counts } = countFile(valid, input.mapping.tasks, { ...campaign, questions });
  return {
    rows: shown,
    items,
    columns: usesOf(columns, named ? readColumns(mapping) : null, items),
    unreadLabels: unread,
    verdicts: named ? possibleVerdicts(mapping, columns, rows) : [],
    counts: {
      ...counts,
      rows: read.length,
      invalidRows: read.length - valid.length,
      namesFound: read.reduce((sum, item) => sum + ("record" in item ? item.namesFound : 0), 0),
      wholeFile,
    },
    problems: problemsIn(read).slice(0, REPORTED_PROBLEMS),
    refusal: unaskedKind(valid, questions) ?? (unread.length > 0 ? unreadLabelsText(unread) : refusal),
  };
}

/** The records of the rows that are shown, up to a size. */
function sentItems(read: readonly ItemOfFile[], shown: readonly ShownRow[]): ItemOfFile[] {
  const places = new Set(shown.map(({ file, line }) => `${file}|${line}`));
  let characters = 0;
  return read.filter((item) => {
    if (!places.has(`${item.file}|${item.line}`) || characters > SENT_CHARACTERS) return false;
    characters += JSON.stringify(item).length;
    return characters <= SENT_CHARACTERS;
  });
}

/** What each column is taken for. A record format reads all columns that do not become metadata. */
function usesOf(
  columns: readonly string[],
  read: ReadonlyMap<string, ColumnUse> | null,
  items: readonly ItemOfFile[],
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
