import { guidelinesOf } from "@laurel/db/queries/campaign-versions";
import type { ReadDb } from "@laurel/db/store/store";

type Current = { readonly id: string; readonly guidelinesVersion: number };

/**
 * A campaign's guidelines for a member who read version `seen` (0: none); with an older one's text, so that
 * the page can show what changed.
 */
export async function guidelinesFor(db: ReadDb, { id, guidelinesVersion: version }: Current, seen: number) {
  const older = seen > 0 && seen < version;
  return {
    version,
    markdown: await guidelinesOf(db, id, version),
    seen,
    previous: older ? await guidelinesOf(db, id, seen) : null,
  };
}
