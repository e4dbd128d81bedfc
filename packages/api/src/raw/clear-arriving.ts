import { deleteArriving, deleteArrivingContents, findArriving } from "@laurel/db/queries/arriving-campaign";
import type { Store } from "@laurel/db/store/store";

const AT_ONCE = 200;

/**
 * Takes back what was read into a campaign that nobody sees yet, in short transactions: its contents, or with
 * `whole` the campaign too. One that has arrived is left alone.
 */
export async function clearArriving(
  store: Store,
  campaignId: string,
  { whole }: { readonly whole: boolean },
): Promise<void> {
  if (!(await findArriving(store.read, campaignId))) return;
  for (let more = true; more;)
    more = await store.transaction((tx) => deleteArrivingContents(tx, campaignId, AT_ONCE));
  if (whole) await store.transaction((tx) => deleteArriving(tx, campaignId));
}
