import { findFormat } from "@laurel/db/queries/datasets/find-format";
import { finishFormat } from "@laurel/db/queries/datasets/finish-format";
import type { Store } from "@laurel/db/store/store";

/** Ends a format whose job ended without preparing it. */
export async function abandonFormat(store: Store, id: string, outcome: { readonly status: "failed" | "cancelled"; readonly error: string | null }): Promise<void> {
  const format = await findFormat(store.read, id);
  if (format) await store.transaction((tx) => finishFormat(tx, format, outcome));
}
