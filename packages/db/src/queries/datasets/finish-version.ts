import { and, eq } from "drizzle-orm";
import type { VersionDifference } from "@laurel/core/datasets/version-difference";
import type { Tx } from "../../store/store.ts";
import type { NewFile } from "./new-file.ts";

type Outcome =
  | {
      readonly status: "ready";
      readonly manifest: Record<string, unknown>;
      readonly difference: VersionDifference | null;
      readonly files: readonly NewFile[];
    }
  | { readonly status: "failed" | "cancelled"; readonly error: string | null };

/** Ends the cutting of a version, once: a version that is ready never changes again. */
export async function finishVersion({ q, t }: Tx, versionId: string, outcome: Outcome): Promise<void> {
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
