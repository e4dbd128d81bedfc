import { clearStaged, openTasks } from "@laurel/api/imports/run-import";
import { findImport, type FoundImport, updateImport } from "@laurel/db/queries/imports";
import type { Store } from "@laurel/db/store/store";

type End = { readonly outcome: "failed" | "cancelled"; readonly error: string | null; readonly now: number };

const isUnderWay = (found: FoundImport | undefined): boolean =>
  found?.import.status === "queued" || found?.import.status === "reading";

/**
 * Ends an import whose job ended without it: one that was cancelled before it began, or whose server died
 * each time. What it staged goes first: the next import would take it for known, and nobody would ever see
 * it.
 */
export async function abandonImport(
  store: Store,
  importId: string,
  { outcome, error, now }: End,
): Promise<void> {
  const found = await findImport(store.read, importId);
  // A round that is visible stays so; what it still lacks is its tasks.
  if (found?.import.status === "visible") return openTasks(store, found.import);
  if (!isUnderWay(found)) return;
  await clearStaged(store, importId);
  await store.transaction(async (tx) => {
    if (isUnderWay(await findImport(tx, importId)))
      await updateImport(tx, importId, { status: outcome, error, finishedAt: now });
  });
}
