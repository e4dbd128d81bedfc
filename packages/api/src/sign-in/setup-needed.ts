import { countAdmins } from "@laurel/db/queries/site-admins";
import type { ReadDb } from "@laurel/db/store/store";

export async function setupNeeded(db: ReadDb): Promise<boolean> {
  return (await countAdmins(db)) === 0;
}
