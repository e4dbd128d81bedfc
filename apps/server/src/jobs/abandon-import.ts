import { findImport } from "@laurel/db/queries/imports/find-import";
import { updateImport } from "@laurel/db/queries/imports/update-import";
import type { Store } from "@laurel/db/store/store";

type End = { readonly outcome: "failed" | "cancelled"; readonly error: string | null; readonly now: number };

/** Ends an import whose job ended without it: one that was cancelled before it began, or whose server died each time. */
export async function abandonImport(store: Store, importId: string, { outcome, error, now }: End): Promise<void> {
  await store.transaction(async (tx) => {
    const found = await findImport(tx, importId);
    if (found?.import.status !== "queued" && found?.import.status !== "reading") return;
    await updateImport(tx, importId, { status: outcome, error, finishedAt: now });
  });
}
