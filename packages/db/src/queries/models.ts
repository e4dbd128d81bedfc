import { and, count, desc, eq } from "drizzle-orm";
import type { CampaignListing } from "../sql/campaign-listing.ts";
import { matches } from "../sql/fragments.ts";
import type { ReadDb, Tx } from "../store/store.ts";

export async function findModel(db: ReadDb, modelId: string) {
  const [row] = await db.q.select().from(db.t.models).where(eq(db.t.models.id, modelId));
  return row;
}

export type FoundModel = NonNullable<Awaited<ReturnType<typeof findModel>>>;

/** Stores a model that is to be trained; false when its id is taken. */
export async function insertModel({ q, t }: Tx, row: typeof t.models.$inferInsert): Promise<boolean> {
  return (
    (await q.insert(t.models).values(row).onConflictDoNothing().returning({ id: t.models.id })).length === 1
  );
}

type Outcome =
  | { readonly status: "ready"; readonly report: Record<string, unknown>; readonly fileSha256: string }
  | { readonly status: "failed" | "cancelled"; readonly error: string | null };

/** Ends the training of a model, once. */
export async function finishModel({ q, t }: Tx, modelId: string, outcome: Outcome): Promise<void> {
  await q
    .update(t.models)
    .set(outcome)
    .where(and(eq(t.models.id, modelId), eq(t.models.status, "training")));
}

/** A campaign's reward models, newest first, with the dataset version that each was trained on. */
export async function listModels(db: ReadDb, listing: CampaignListing) {
  const { models, datasetVersions, datasets } = db.t;
  const where = and(eq(models.campaignId, listing.campaignId), matches(listing.search, datasets.name));
  const rows = await db.q
    .select({
      id: models.id,
      status: models.status,
      seed: models.seed,
      report: models.report,
      error: models.error,
      createdAt: models.createdAt,
      versionId: models.versionId,
      versionNumber: datasetVersions.number,
      datasetName: datasets.name,
    })
    .from(models)
    .innerJoin(datasetVersions, eq(datasetVersions.id, models.versionId))
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .where(where)
    .orderBy(desc(models.createdAt), desc(models.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q
    .select({ total: count() })
    .from(models)
    .innerJoin(datasetVersions, eq(datasetVersions.id, models.versionId))
    .innerJoin(datasets, eq(datasets.id, datasetVersions.datasetId))
    .where(where);
  return { rows, total: all?.total ?? 0 };
}
