import { deleteStaged } from "@laurel/db/queries/imports";
import type { Store } from "@laurel/db/store/store";

const AT_ONCE = 1_000;

/** Takes back all that an import staged, in short transactions; only for one that is not visible. */
export async function clearStaged(store: Store, importId: string): Promise<void> {
  for (let deleted = 1; deleted > 0;)
    deleted = await store.transaction((tx) => deleteStaged(tx, importId, AT_ONCE));
}
