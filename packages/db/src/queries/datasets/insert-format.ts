import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";

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
 * Begins to prepare a format of a version, again where that failed or was cancelled; the row that there is
 * otherwise. `begun` says which.
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
