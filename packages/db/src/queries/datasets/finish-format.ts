import { and, eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import type { NewFile } from "./new-file.ts";

type Outcome =
  | {
      readonly status: "ready";
      readonly manifest: Record<string, unknown>;
      readonly files: readonly NewFile[];
    }
  | { readonly status: "failed" | "cancelled"; readonly error: string | null };

/** Ends the preparing of a format, once: what is ready never changes again. */
export async function finishFormat({ q, t }: Tx, id: string, outcome: Outcome): Promise<void> {
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
