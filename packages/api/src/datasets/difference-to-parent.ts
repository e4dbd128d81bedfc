import type { FamilyId } from "@laurel/core/datasets/families";
import { type Manifest, readManifest } from "@laurel/core/datasets/manifest";
import type { FamilyDifference, VersionDifference } from "@laurel/core/datasets/version-difference";
import { findParentVersion, type FoundVersion } from "@laurel/db/queries/dataset-versions";
import { compareRows } from "@laurel/formats/cut/compare-rows";
import type { JobContext } from "../jobs/job-context.ts";
import { rowsOfFamily } from "./rows-of-family.ts";

/**
 * What a version has that the dataset's last one before it had not; null for the first, and after one whose
 * rows were not kept.
 */
export async function differenceToParent(
  ctx: Pick<JobContext, "store" | "files">,
  version: Pick<FoundVersion, "datasetId" | "number">,
  manifest: Manifest,
): Promise<VersionDifference | null> {
  const parent = await findParentVersion(ctx.store.read, version);
  if (!parent?.manifest) return null;
  const before = readManifest(parent.manifest);
  if (before.rows.length === 0) return null;
  const families: Partial<Record<FamilyId, FamilyDifference>> = {};
  for (const family of new Set([...before.rows, ...manifest.rows].map((file) => file.family))) {
    families[family] = await compareRows(
      rowsOfFamily(ctx.files, before, family),
      rowsOfFamily(ctx.files, manifest, family),
    );
  }
  return { parentId: parent.id, parentNumber: parent.number, families };
}
