import { eq } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

type Said =
  | { readonly label: string | null }
  | { readonly withdrawnAt: number | null; readonly withdrawnReason: string | null };

/** Changes what people say of a version; what it holds never changes. */
export async function updateVersion({ q, t }: Tx, versionId: string, said: Said): Promise<void> {
  await q.update(t.datasetVersions).set(said).where(eq(t.datasetVersions.id, versionId));
}
