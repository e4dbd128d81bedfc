import { enqueueStaged } from "@laurel/db/queries/task-queue";
import type { Store } from "@laurel/db/store/store";

const AT_ONCE = 500;

/**
 * Opens the staged tasks of a visible round, in batches so that submits get their turn; `onOpened` hears how
 * many are open so far.
 */
export async function openTasks(
  store: Store,
  round: { readonly id: string; readonly campaignId: string },
  onOpened: (done: number) => void = () => undefined,
): Promise<void> {
  for (let done = 0, opened = 1; opened > 0; done += opened) {
    opened = await store.transaction((tx) => enqueueStaged(tx, round.campaignId, round.id, AT_ONCE));
    onOpened(done + opened);
  }
}
