import { and, desc, eq, inArray } from "drizzle-orm";
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
