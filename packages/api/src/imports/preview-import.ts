import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import {
  checkMapping,
  ColumnMapping,
  type ColumnUse,
  readColumns,
} from "@laurel/core/imports/column-mapping";
import { unreadLabels, unreadLabelsText, verdictsOf } from "@laurel/core/imports/guess-mapping";
import { ImportFormat, needsMapping } from "@laurel/core/imports/import-formats";
import { NamePolicy } from "@laurel/core/imports/name-policy";
import { unaskedKind } from "@laurel/core/imports/recorded-judgments";
import {
  type Verdict,
  verdictColumns,
  type VerdictOutcome,
  verdictOutcome,
} from "@laurel/core/imports/verdict";
import { findUpload } from "@laurel/db/queries/imports";
import { questionSet } from "@laurel/db/queries/questions-and-guidelines";
import type { NumberedRow, Row } from "@laurel/formats/files/rows";
import { readFileRows } from "@laurel/formats/read/file-rows";
import { type ImportItem, readPromptRecords } from "@laurel/formats/read/read-prompt-records";
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

/** A verdict that the file may hold, whether the mapping reads it, and what it says of the first rows. */
type PossibleVerdict = {
  readonly read: Verdict;
  readonly used: boolean;
  readonly says: readonly VerdictOutcome[];
};

/**
 * The first rows as they would be imported, or why they would not; what each column is taken for, the columns
 * that may hold labels and are not read, and the verdicts that may be read. `refusal` says why the file as a
 * whole can't be imported. Nothing is stored.
 */
export async function previewImport(
  ctx: RequestContext & { readonly actor: Actor },
  input: PreviewImport,
): Promise<{
  items: ImportItem[];
  columns: { readonly name: string; readonly use: ColumnUse | "format" }[];
  unreadLabels: string[];
  verdicts: PossibleVerdict[];
  refusal: string | null;
}> {
  const campaign = await requireCampaign(ctx.store.read, ctx.actor, input.campaignId, "campaign.import");
  const upload = await findUpload(ctx.store.read, input.uploadId);
  if (upload?.campaignId !== input.campaignId)
    throw new DomainError("NOT_FOUND", "There is no such upload in this campaign; upload the file again.", {
      uploadId: input.uploadId,
    });
  checkMapping(input.format, input.mapping);
  const numbered = await firstOf(await previewRows(ctx, upload.sha256, input.format, LOOKED_AT), LOOKED_AT);
  const items: ImportItem[] = [];
  const options = { ...input, minResponses: minResponses(campaign) };
  for await (const batch of readPromptRecords([numbered], options))
    items.push(...batch.slice(0, SHOWN - items.length));
  const rows = numbered.flatMap((each) => ("row" in each ? [each.row] : []));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const named = needsMapping(input.format);
  const unread = named ? unreadLabels(input.mapping, columns, rows) : [];
  const questions = await questionSet(ctx.store.read, campaign.id, campaign.questionsVersion);
  return {
    items,
    columns: usesOf(columns, named ? readColumns(input.mapping) : null, items),
    unreadLabels: unread,
    verdicts: named ? possibleVerdicts(input.mapping, columns, rows) : [],
    refusal:
      unaskedKind(
        items.flatMap((item) => ("record" in item ? [item.record] : [])),
        questions,
      ) ?? (unread.length > 0 ? unreadLabelsText(unread) : null),
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

async function firstOf(batches: AsyncIterable<Iterable<NumberedRow>>, count: number): Promise<NumberedRow[]> {
  const rows: NumberedRow[] = [];
  for await (const batch of batches)
    for (const row of batch) {
      rows.push(row);
      if (rows.length === count) return rows;
    }
  return rows;
}

/**
 * At least the first `count` rows of a stored file, or all of them if there are fewer. A Parquet file gives
 * no more than these, since they are decoded elsewhere.
 */
async function previewRows(
  ctx: Pick<RequestContext, "files" | "firstParquetRows">,
  sha256: string,
  format: ImportFormat,
  count: number,
): Promise<AsyncIterable<Iterable<NumberedRow>>> {
  return readFileRows(await storedFile(ctx.files, sha256), format, {
    ofParquet: async function* () {
      yield await ctx.firstParquetRows(sha256, count);
    },
  });
}
