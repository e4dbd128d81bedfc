import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { countAdmins } from "@laurel/db/queries/people";
import { findLink } from "@laurel/db/queries/sign-in";
import { sha256Hex } from "@laurel/formats/files/hash";
import type { RequestContext } from "../request-context.ts";

export const LinkToken = z.string().max(200);

export const InspectLink = z.strictObject({ token: LinkToken });
export type InspectLink = z.infer<typeof InspectLink>;

/** What a link is for and whom it was made for. A set-up link was made for nobody in particular. */
export async function inspectLink(ctx: Pick<RequestContext, "store" | "now">, input: InspectLink) {
  const link = await findLink(ctx.store.read, sha256Hex(input.token), ctx.now());
  if (!link || (link.purpose === "setup" && (await countAdmins(ctx.store.read)) > 0)) throw deadLink();
  return { purpose: link.purpose, name: link.name ?? "", email: link.email ?? "" };
}

/** Every link that doesn't work gets the same answer, so that none can be probed. */
export function deadLink(): DomainError {
  return new DomainError(
    "NOT_FOUND",
    "This link was used, has expired, or never existed: ask for a new one.",
  );
}
