import { and, asc, eq, inArray } from "drizzle-orm";
import type { ReadDb, Tx } from "../store/store.ts";
import type { NewFile } from "./dataset-versions.ts";

/** A format that is or was prepared. */
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

/** The formats of a version that are or were prepared, by name. */
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
