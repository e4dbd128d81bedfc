import { and, asc, eq, inArray, isNotNull, lte } from "drizzle-orm";
import { isAmong } from "../sql/fragments.ts";
import type { ReadDb } from "../store/store.ts";
import type { Withdrawn } from "./withdrawals/standing-work.ts";

export type ImportedRow = {
  readonly externalId: string;
  readonly importId: string;
  readonly round: number | null;
  readonly line: number;
  readonly promptId: string;
  readonly responseIds: readonly string[];
};

/**
 * The last rows that brought something under these ids: of each id the one of the latest standing round, or of
 * the import that is under way.
 */
export async function lastRows(
  db: ReadDb,
  withdrawn: Withdrawn,
  importId: string | null,
  externalIds: readonly string[],
): Promise<ImportedRow[]> {
  const { importedRows, imports } = db.t;
  const rows = await db.q
    .select({
      externalId: importedRows.externalId,
      importId: importedRows.importId,
      round: imports.round,
      line: importedRows.line,
      promptId: importedRows.promptId,
      responseIds: importedRows.responseIds,
    })
    .from(importedRows)
    .innerJoin(imports, eq(imports.id, importedRows.importId))
    .where(
      and(
        eq(importedRows.campaignId, withdrawn.campaignId),
        isAmong(db.dialect, importedRows.externalId, externalIds),
      ),
    )
    .orderBy(asc(imports.seq));
  const ofThis = rows.filter((row) => row.importId === importId);
  const standing = rows.filter((row) => row.round !== null && !withdrawn.rounds.has(row.importId));
  return [...new Map([...standing, ...ofThis].map((row) => [row.externalId, row])).values()];
}

/** The rows with ids that were about these prompts, from rounds up to the watermark, by their own ids. */
export async function importedRowsUpTo(
  { q, t: { importedRows, imports } }: ReadDb,
  promptIds: readonly string[],
  watermark: number,
) {
  return q
    .select({
      id: importedRows.id,
      promptId: importedRows.promptId,
      round: imports.round,
      line: importedRows.line,
      externalId: importedRows.externalId,
      responseIds: importedRows.responseIds,
    })
    .from(importedRows)
    .innerJoin(imports, eq(imports.id, importedRows.importId))
    .where(
      and(
        inArray(importedRows.promptId, [...promptIds]),
        isNotNull(imports.round),
        lte(imports.seq, watermark),
      ),
    )
    .orderBy(asc(importedRows.id));
}

/** The ids under which rows were about these prompts, now or before. */
export async function namesUnder(
  { q, t: { importedRows }, dialect }: ReadDb,
  promptIds: readonly string[],
): Promise<string[]> {
  const rows = await q
    .selectDistinct({ externalId: importedRows.externalId })
    .from(importedRows)
    .where(isAmong(dialect, importedRows.promptId, promptIds));
  return rows.map(({ externalId }) => externalId);
}

/** The content hashes of prompts and of their responses, by the ids of these. */
export async function hashesOf(
  { q, t: { prompts, responses }, dialect }: ReadDb,
  promptIds: readonly string[],
): Promise<Map<string, string>> {
  const texts = await q
    .select({ id: prompts.id, contentHash: prompts.contentHash })
    .from(prompts)
    .where(isAmong(dialect, prompts.id, promptIds));
  const theirs = await q
    .select({ id: responses.id, contentHash: responses.contentHash })
    .from(responses)
    .where(isAmong(dialect, responses.promptId, promptIds));
  return new Map([...texts, ...theirs].map(({ id, contentHash }) => [id, contentHash]));
}
