import { countAdmins, findMe } from "@laurel/db/queries/people";
import type { ReadDb } from "@laurel/db/store/store";
import { publicProcedure, router } from "../procedure/procedures.ts";
import type { RequestContext } from "../request-context.ts";

export const sessionRouter = router({
  me: publicProcedure.query(({ ctx }) => loadMe(ctx)),
  setupNeeded: publicProcedure.query(({ ctx }) => setupNeeded(ctx.store.read)),
});

/** The person who is signed in, with their campaigns; null when nobody is. */
async function loadMe({ store, actor }: Pick<RequestContext, "store" | "actor">) {
  return actor && findMe(store.read, actor.userId);
}

async function setupNeeded(db: ReadDb): Promise<boolean> {
  return (await countAdmins(db)) === 0;
}
