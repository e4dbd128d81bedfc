import { and, asc, desc, eq, inArray, isNotNull, lt, min, sql } from "drizzle-orm";
import { readSpec } from "@laurel/core/datasets/dataset-spec";
import { readManifest } from "@laurel/core/datasets/manifest";
import type { StoredFile } from "@laurel/core/datasets/stored-file";
import type { VersionDifference } from "@laurel/core/datasets/version-difference";
import type { CampaignListing } from "../sql/campaign-listing.ts";
import { matches } from "../sql/fragments.ts";
import type { ReadDb, Tx } from "../store/store.ts";

/** A dataset with its versions, newest first. */
export async function findDataset(db: ReadDb, datasetId: string) {
  const { datasets, datasetVersions, users } = db.t;
  const [dataset] = await db.q.select().from(datasets).where(eq(datasets.id, datasetId));
  if (!dataset) return undefined;
  const versions = await db.q
    .select({
      id: datasetVersions.id,
      number: datasetVersions.number,
      status: datasetVersions.status,
      createdAt: datasetVersions.createdAt,
      createdBy: users.name,
      manifest: datasetVersions.manifest,
      error: datasetVersions.error,
      label: datasetVersions.label,
      withdrawnAt: datasetVersions.withdrawnAt,
    })
    .from(datasetVersions)
    .leftJoin(users, eq(users.id, datasetVersions.createdBy))
    .where(eq(datasetVersions.datasetId, datasetId))
    .orderBy(desc(datasetVersions.number));
  return { ...dataset, versions };
}

/** Stores a dataset; false when its id is taken. */
export async function insertDataset({ q, t }: Tx, row: typeof t.datasets.$inferInsert): Promise<boolean> {
  return (
    (await q.insert(t.datasets).values(row).onConflictDoNothing().returning({ id: t.datasets.id })).length ===
    1
  );
}

/** A campaign's datasets, newest first, each with its latest version. */
export async function listDatasets(db: ReadDb, listing: CampaignListing) {
  const { datasets, datasetVersions } = db.t;
  const where = and(eq(datasets.campaignId, listing.campaignId), matches(listing.search, datasets.name));
  const found = await db.q
    .select({ id: datasets.id, name: datasets.name, createdAt: datasets.createdAt })
    .from(datasets)
    .where(where)
    .orderBy(desc(datasets.createdAt), desc(datasets.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const total = await db.q.$count(datasets, where);
  const versions = found.length
    ? await db.q
        .select({
          versionId: datasetVersions.id,
          datasetId: datasetVersions.datasetId,
          number: datasetVersions.number,
          status: datasetVersions.status,
          manifest: datasetVersions.manifest,
        })
        .from(datasetVersions)
        .where(
          inArray(
            datasetVersions.datasetId,
            found.map((dataset) => dataset.id),
          ),
        )
        .orderBy(desc(datasetVersions.number))
    : [];
  const byDataset = Map.groupBy(versions, (version) => version.datasetId);
  return {
    rows: found.map((dataset) => ({ ...dataset, versions: byDataset.get(dataset.id) ?? [] })),
    total,
  };
}

/** A version with its campaign and its stored files. */
export async function findVersion(db: ReadDb, versionId: string) {
  const { campaigns, datasetVersions, datasets, datasetFiles } = db.t;
  const [row] = await db.q
    .select({
      version: datasetVersions,
      campaignId: datasets.campaignId,
      campaignName: campaigns.name,
      datasetName: datasets.name,
    })
    .from(datasetVersions)
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .innerJoin(campaigns, eq(campaigns.id, datasets.campaignId))
    .where(eq(datasetVersions.id, versionId));
  if (!row) return undefined;
  const files = await db.q
    .select({
      path: datasetFiles.path,
      sha256: datasetFiles.sha256,
      bytes: datasetFiles.bytes,
      rows: datasetFiles.rows,
    })
    .from(datasetFiles)
    .where(eq(datasetFiles.versionId, versionId))
    .orderBy(asc(datasetFiles.path));
  return {
    ...row.version,
    campaignId: row.campaignId,
    campaignName: row.campaignName,
    datasetName: row.datasetName,
    files,
  };
}

export type FoundVersion = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

/** The latest finished version of a dataset before this number. */
export async function findParentVersion(
  db: ReadDb,
  { datasetId, number }: { readonly datasetId: string; readonly number: number },
) {
  const { datasetVersions } = db.t;
  const [parent] = await db.q
    .select({ id: datasetVersions.id, number: datasetVersions.number, manifest: datasetVersions.manifest })
    .from(datasetVersions)
    .where(
      and(
        eq(datasetVersions.datasetId, datasetId),
        lt(datasetVersions.number, number),
        eq(datasetVersions.status, "ready"),
      ),
    )
    .orderBy(desc(datasetVersions.number))
    .limit(1);
  return parent;
}

/**
 * Stores a version under the dataset's next number. Null when its id is taken, or when another version took
 * the number at the same moment.
 */
export async function insertVersion(
  { q, t }: Tx,
  row: Omit<typeof t.datasetVersions.$inferInsert, "number">,
): Promise<number | null> {
  const { datasetVersions } = t;
  const [last] = await q
    .select({ number: sql`coalesce(max(${datasetVersions.number}), 0)`.mapWith(Number) })
    .from(datasetVersions)
    .where(eq(datasetVersions.datasetId, row.datasetId));
  const stored = await q
    .insert(datasetVersions)
    .values({ ...row, number: (last?.number ?? 0) + 1 })
    .onConflictDoNothing()
    .returning({ number: datasetVersions.number });
  return stored[0]?.number ?? null;
}

type VersionOutcome =
  | {
      readonly status: "ready";
      readonly manifest: Record<string, unknown>;
      readonly difference: VersionDifference | null;
      readonly files: readonly StoredFile[];
    }
  | { readonly status: "failed" | "cancelled"; readonly error: string | null };

/** Ends the cutting of a version, once: a version that is ready never changes again. */
export async function finishVersion({ q, t }: Tx, versionId: string, outcome: VersionOutcome): Promise<void> {
  const { datasetVersions, datasetFiles } = t;
  const finished = await q
    .update(datasetVersions)
    .set({
      status: outcome.status,
      ...(outcome.status === "ready"
        ? { manifest: outcome.manifest, difference: outcome.difference }
        : { error: outcome.error }),
    })
    .where(and(eq(datasetVersions.id, versionId), eq(datasetVersions.status, "cutting")))
    .returning({ id: datasetVersions.id });
  if (finished.length === 1 && outcome.status === "ready")
    await q.insert(datasetFiles).values(outcome.files.map((file) => ({ ...file, versionId })));
}

type Said =
  | { readonly label: string | null }
  | { readonly withdrawnAt: number | null; readonly withdrawnReason: string | null };

/**
 * Changes what people say of a version: its label, or that it is withdrawn. What the version holds never
 * changes.
 */
export async function updateVersion({ q, t }: Tx, versionId: string, said: Said): Promise<void> {
  await q.update(t.datasetVersions).set(said).where(eq(t.datasetVersions.id, versionId));
}

/**
 * Notes, in the manifest of every version that could read a person's judgments, that their data was erased.
 * Returns the number of those versions.
 */
export async function markErased({ q, t }: Tx, userId: string, now: number): Promise<number> {
  const { judgments, datasets, datasetVersions } = t;
  const first = await q
    .select({ campaignId: judgments.campaignId, seq: min(judgments.seq) })
    .from(judgments)
    .where(eq(judgments.userId, userId))
    .groupBy(judgments.campaignId);
  const since = new Map(first.map(({ campaignId, seq }) => [campaignId, seq ?? 0]));
  const versions = await q
    .select({
      id: datasetVersions.id,
      campaignId: datasets.campaignId,
      spec: datasetVersions.spec,
      watermark: datasetVersions.watermark,
      manifest: datasetVersions.manifest,
    })
    .from(datasetVersions)
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .where(and(eq(datasetVersions.status, "ready"), isNotNull(datasetVersions.manifest)));
  const affected = versions.filter(({ campaignId, spec, watermark }) =>
    [campaignId, ...readSpec(spec).otherCampaigns].some((id) => (since.get(id) ?? Infinity) <= watermark),
  );
  for (const { id, manifest: stored } of affected) {
    const manifest = readManifest(stored);
    await q
      .update(datasetVersions)
      .set({ manifest: { ...manifest, erased: { people: (manifest.erased?.people ?? 0) + 1, lastAt: now } } })
      .where(eq(datasetVersions.id, id));
  }
  return affected.length;
}

/** A format of a version: one that is being prepared, is ready, failed or was cancelled. */
export async function findFormat(db: ReadDb, id: string) {
  const { versionFormats } = db.t;
  const [row] = await db.q.select().from(versionFormats).where(eq(versionFormats.id, id));
  return row;
}

type FormatRow = { readonly id: string; readonly jobId: string; readonly begun: boolean };

type NewFormat = {
  readonly id: string;
  readonly versionId: string;
  readonly format: string;
  readonly jobId: string;
  readonly createdBy: string;
  readonly createdAt: number;
};

/**
 * Begins to prepare a format of a version, or begins again if that failed or was cancelled. Otherwise it
 * returns the row that exists; `begun` tells the two apart.
 */
export async function insertFormat({ q, t }: Tx, row: NewFormat): Promise<FormatRow | null> {
  const { versionFormats } = t;
  const shown = { id: versionFormats.id, jobId: versionFormats.jobId };
  const [stored] = await q
    .insert(versionFormats)
    .values({ ...row, status: "preparing" })
    .onConflictDoNothing()
    .returning(shown);
  if (stored) return { ...stored, begun: true };
  const ofThis = and(eq(versionFormats.versionId, row.versionId), eq(versionFormats.format, row.format));
  const [again] = await q
    .update(versionFormats)
    .set({ status: "preparing", jobId: row.jobId, error: null })
    .where(and(ofThis, inArray(versionFormats.status, ["failed", "cancelled"])))
    .returning(shown);
  if (again) return { ...again, begun: true };
  const [known] = await q.select(shown).from(versionFormats).where(ofThis);
  return known ? { ...known, begun: false } : null;
}

type FormatOutcome =
  | {
      readonly status: "ready";
      readonly manifest: Record<string, unknown>;
      readonly files: readonly StoredFile[];
    }
  | { readonly status: "failed" | "cancelled"; readonly error: string | null };

/** Ends the preparing of a format, once: what is ready never changes again. */
export async function finishFormat({ q, t }: Tx, id: string, outcome: FormatOutcome): Promise<void> {
  const { versionFormats, datasetFiles } = t;
  const [finished] = await q
    .update(versionFormats)
    .set({
      status: outcome.status,
      ...(outcome.status === "ready" ? { manifest: outcome.manifest } : { error: outcome.error }),
    })
    .where(and(eq(versionFormats.id, id), eq(versionFormats.status, "preparing")))
    .returning({ versionId: versionFormats.versionId });
  if (finished && outcome.status === "ready")
    await q.insert(datasetFiles).values(outcome.files.map((file) => ({ ...file, ...finished })));
}

/** The formats of a version that were ever asked for, by name. */
export async function listFormats(db: ReadDb, versionId: string) {
  const { versionFormats } = db.t;
  return db.q
    .select({
      id: versionFormats.id,
      format: versionFormats.format,
      status: versionFormats.status,
      jobId: versionFormats.jobId,
      error: versionFormats.error,
      manifest: versionFormats.manifest,
    })
    .from(versionFormats)
    .where(eq(versionFormats.versionId, versionId))
    .orderBy(asc(versionFormats.format));
}

type NewList = Tx["t"]["contaminationLists"]["$inferInsert"];

/**
 * Stores a list. Where the campaign has this file under this name already, returns that list; `added` tells
 * the two apart.
 */
export async function insertList({ q, t }: Tx, row: NewList): Promise<NewList & { readonly added: boolean }> {
  const { contaminationLists } = t;
  const [stored] = await q.insert(contaminationLists).values(row).onConflictDoNothing().returning();
  if (stored) return { ...stored, added: true };
  const [known] = await q
    .select()
    .from(contaminationLists)
    .where(
      and(
        eq(contaminationLists.campaignId, row.campaignId),
        eq(contaminationLists.sha256, row.sha256),
        eq(contaminationLists.name, row.name),
      ),
    );
  return { ...(known ?? row), added: false };
}

/** The lists of a campaign, newest first. */
export async function listLists(db: ReadDb, campaignId: string) {
  const { contaminationLists, users } = db.t;
  return db.q
    .select({
      id: contaminationLists.id,
      name: contaminationLists.name,
      sha256: contaminationLists.sha256,
      texts: contaminationLists.texts,
      words: contaminationLists.words,
      createdBy: users.name,
      createdAt: contaminationLists.createdAt,
    })
    .from(contaminationLists)
    .leftJoin(users, eq(users.id, contaminationLists.createdBy))
    .where(eq(contaminationLists.campaignId, campaignId))
    .orderBy(desc(contaminationLists.createdAt), desc(contaminationLists.id));
}
