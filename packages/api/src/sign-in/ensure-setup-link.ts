import { countAdmins, lockAdmins } from "@laurel/db/queries/people";
import { expireLinks, insertLinks } from "@laurel/db/queries/sign-in";
import { newLink } from "../links/new-link.ts";
import type { RequestContext } from "../request-context.ts";

/**
 * While no admin can sign in, makes a new one-time link that makes the first one. The earlier link, of which
 * only a hash is left, stops working.
 */
export async function ensureSetupLink(
  ctx: Pick<RequestContext, "store" | "now" | "random" | "publicUrl">,
): Promise<string | null> {
  if ((await countAdmins(ctx.store.read)) > 0) return null;
  const now = ctx.now();
  const link = newLink(
    { now, random: ctx.random, publicUrl: ctx.publicUrl },
    { purpose: "setup", userId: null, createdBy: null },
  );
  return ctx.store.transaction(async (tx) => {
    await lockAdmins(tx);
    if ((await countAdmins(tx)) > 0) return null;
    await expireLinks(tx, null, now);
    await insertLinks(tx, [link.row]);
    return link.url;
  });
}
