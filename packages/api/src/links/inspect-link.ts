import { z } from "zod";
import { findLink } from "@laurel/db/queries/links";
import { countAdmins } from "@laurel/db/queries/site-admins";
import { sha256Hex } from "@laurel/formats/files/hash";
import type { RequestContext } from "../request-context.ts";
import { deadLink } from "./dead-link.ts";

export const LinkToken = z.string().max(200);

export const InspectLink = z.strictObject({ token: LinkToken });
export type InspectLink = z.infer<typeof InspectLink>;

/** What a link is for; a set-up link names nobody yet. */
export async function inspectLink(ctx: Pick<RequestContext, "store" | "now">, input: InspectLink) {
  const link = await findLink(ctx.store.read, sha256Hex(input.token), ctx.now());
  if (!link || (link.purpose === "setup" && (await countAdmins(ctx.store.read)) > 0)) throw deadLink();
  return { purpose: link.purpose, name: link.name ?? "", email: link.email ?? "" };
}
