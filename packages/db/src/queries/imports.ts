import { and, asc, count, desc, eq, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { CampaignListing } from "../sql/campaign-listing.ts";
import { isAmong, matches } from "../sql/fragments.ts";
import type { ReadDb, Tx } from "../store/store.ts";
import { deleteMetadataValues } from "./metadata.ts";
import { deleteUnnamed } from "./people.ts";

export async function insertUpload({ q, t }: Tx, row: typeof t.uploads.$inferInsert): Promise<void> {
  await q.insert(t.uploads).values(row);
}

export async function findUpload(db: ReadDb, uploadId: string) {
  const [row] = await db.q.select().from(db.t.uploads).where(eq(db.t.uploads.id, uploadId));
  return row;
}

/**
 * Stores an import that waits for its job; false when its id is taken or another import of the campaign is
 * under way.
 */
export async function insertImport({ q, t }: Tx, row: typeof t.imports.$inferInsert): Promise<boolean> {
  const stored = await q.insert(t.imports).values(row).onConflictDoNothing().returning({ id: t.imports.id });
  return stored.length === 1;
}

export async function findImport(db: ReadDb, importId: string) {
  const [row] = await importsWithFiles(db).where(eq(db.t.imports.id, importId));
  return row;
}

export type FoundImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/** Whether an import of the campaign is under way. */
export async function isImporting({ q, t: { imports } }: ReadDb, campaignId: string): Promise<boolean> {
  const [row] = await q
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.campaignId, campaignId), sql`${imports.status} in ('queued', 'reading')`));
  return row !== undefined;
}

/** A campaign's rounds, newest first. */
export async function listImports(
  db: ReadDb,
  listing: CampaignListing,
): Promise<{ rows: FoundImport[]; total: number }> {
  const { imports, uploads } = db.t;
  const where = and(eq(imports.campaignId, listing.campaignId), matches(listing.search, uploads.fileName));
  const rows = await importsWithFiles(db)
    .where(where)
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q
    .select({ total: count() })
    .from(imports)
    .innerJoin(uploads, eq(uploads.id, imports.uploadId))
    .where(where);
  return { rows, total: all?.total ?? 0 };
}

/**
 * Imports with their file, their job's progress and who started them. The caller adds the condition that
 * selects some.
 */
function importsWithFiles(db: ReadDb) {
  const { imports, uploads, jobs, users } = db.t;
  return db.q
    .select({ import: imports, upload: uploads, progress: jobs.progress, createdByName: users.name })
    .from(imports)
    .innerJoin(uploads, eq(uploads.id, imports.uploadId))
    .innerJoin(jobs, eq(jobs.id, imports.jobId))
    .leftJoin(users, eq(users.id, imports.createdBy));
}

/**
 * The number of a campaign's next round. Only one import of a campaign runs at a time, so it is never taken
 * twice.
 */
export async function nextRound({ q, t }: Tx, campaignId: string): Promise<number> {
  const [row] = await q
    .select({ last: sql`max(${t.imports.round})`.mapWith(Number) })
    .from(t.imports)
    .where(eq(t.imports.campaignId, campaignId));
  return (row?.last ?? 0) + 1;
}

export async function updateImport(
  { q, t }: Tx,
  importId: string,
  changes: Partial<typeof t.imports.$inferInsert>,
): Promise<void> {
  await q.update(t.imports).set(changes).where(eq(t.imports.id, importId));
}

/**
 * Deletes a part of what an import staged and never showed to anybody: at most `limit` rows of one table.
 * Returns how many rows it deleted; 0 when nothing is left.
 */
export async function deleteStaged(tx: Tx, importId: string, limit: number): Promise<number> {
  const { q, t } = tx;
  const deleteSome = async (
    table:
      | typeof t.tasks
      | typeof t.withdrawals
      | typeof t.importedRows
      | typeof t.metadata
      | typeof t.responses
      | typeof t.prompts,
    condition?: SQL,
  ): Promise<number> => {
    const some = q
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.importId, importId), condition))
      .limit(limit);
    return (await q.delete(table).where(inArray(table.id, some)).returning({ id: table.id })).length;
  };
  // Each table comes before those that its rows refer to.
  return (
    (await deleteVotes(tx, importId, limit)) ||
    (await deleteSome(t.tasks, sql`${t.tasks.state} = 'staged'`)) ||
    (await deleteSome(t.withdrawals)) ||
    (await deleteSome(t.importedRows)) ||
    (await deleteMetadataValues(tx, importId, limit)) ||
    (await deleteSome(t.metadata)) ||
    (await deleteSome(t.responses)) ||
    deleteSome(t.prompts)
  );
}

/** So few at a time, since the database looks through all judgments for one that names a deleted person. */
const PEOPLE = 5;

/** Deletes staged judgments of a few people, and those of these people whom no other judgment names. */
async function deleteVotes(tx: Tx, importId: string, limit: number): Promise<number> {
  const { q, t } = tx;
  const some = await q
    .select({ id: t.judgments.id, userId: t.judgments.userId })
    .from(t.judgments)
    .where(eq(t.judgments.importId, importId))
    .limit(limit);
  const people = new Set([...new Set(some.map(({ userId }) => userId))].slice(0, PEOPLE));
  const ids = some.flatMap(({ id, userId }) => (people.has(userId) ? [id] : []));
  await q.delete(t.judgments).where(isAmong(tx.dialect, t.judgments.id, ids));
  await deleteUnnamed(tx, [...people]);
  return ids.length;
}

/** A campaign's rounds that were visible at the watermark, by number. */
export async function roundsOfCampaign({ q, t: { imports } }: ReadDb, campaignId: string, watermark: number) {
  const rows = await q
    .select({
      round: imports.round,
      id: imports.id,
      format: imports.format,
      mapping: imports.mapping,
      namePolicy: imports.namePolicy,
      skipInvalid: imports.skipInvalid,
      result: imports.result,
      createdAt: imports.createdAt,
      finishedAt: imports.finishedAt,
    })
    .from(imports)
    .where(
      and(eq(imports.campaignId, campaignId), eq(imports.status, "visible"), lte(imports.seq, watermark)),
    )
    .orderBy(asc(imports.round));
  return rows.flatMap(({ round, ...row }) => (round === null ? [] : [{ round, ...row }]));
}
