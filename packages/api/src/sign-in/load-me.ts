import { findMe } from "@laurel/db/queries/people";
import type { RequestContext } from "../request-context.ts";

/** Who is signed in, and where they belong; null when nobody is. */
export async function loadMe({ store, actor }: Pick<RequestContext, "store" | "actor">) {
  return actor && findMe(store.read, actor.userId);
}
