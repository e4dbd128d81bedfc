import type { FamilyDifference, VersionDifference } from "@laurel/core/datasets/version-difference";
import type { FamilyId } from "@laurel/core/datasets/family-id";
import type { Manifest } from "@laurel/core/datasets/manifest";
import { readManifest } from "@laurel/core/datasets/read-manifest";
import { findParentVersion } from "@laurel/db/queries/datasets/find-parent-version";
import type { FoundVersion } from "@laurel/db/queries/datasets/find-version";
import { compareRows } from "@laurel/formats/compare/compare-rows";
import type { JobContext } from "../jobs/job-context.ts";

/** What a version has that the dataset's last one before it had not; null for the first, and after one whose rows were not kept. */
export async function differenceToParent(ctx: Pick<JobContext, "store" | "files">, version: Pick<FoundVersion, "datasetId" | "number">, { rows }: Manifest): Promise<VersionDifference | null> {
  const parent = await findParentVersion(ctx.store.read, version);
  const before = parent?.manifest ? readManifest(parent.manifest).rows : [];
  if (!parent || before.length === 0) return null;
  const families: Partial<Record<FamilyId, FamilyDifference>> = {};
  for (const family of new Set([...before, ...rows].map((file) => file.family))) {
    families[family] = await compareRows(rowsOf(ctx, before, family), rowsOf(ctx, rows, family));
  }
  return { parentId: parent.id, parentNumber: parent.number, families };
}

function rowsOf({ files }: Pick<JobContext, "files">, rows: Manifest["rows"], family: FamilyId) {
  return (split: "train" | "test") => {
    const file = rows.find((one) => one.family === family && one.split === split);
    return file ? files.read(file.sha256) : null;
  };
}
