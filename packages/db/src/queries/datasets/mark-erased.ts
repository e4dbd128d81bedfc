import { and, eq, isNotNull, min } from "drizzle-orm";
import { readSpec } from "@laurel/core/datasets/dataset-spec";
import { readManifest } from "@laurel/core/datasets/manifest";
import type { Tx } from "../../store/store.ts";

/**
 * Notes that a person's data was erased in the manifests of all versions that could read their judgments.
 * Says how many.
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
