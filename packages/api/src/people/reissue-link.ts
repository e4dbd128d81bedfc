import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { expireLinks, insertLinks } from "@laurel/db/queries/sign-in";
import { record } from "../audit/record.ts";
import { newLink } from "../links/new-link.ts";
import type { VerbContext } from "../request-context.ts";
import { requireAccount } from "./require-account.ts";

export const ReissueLink = z.strictObject({ userId: Id });
export type ReissueLink = z.infer<typeof ReissueLink>;

/**
 * Makes a new one-time link for a person: an invitation until they have a password, a reset from then on.
 * Their earlier links stop working.
 */
export async function reissueLink(
  ctx: VerbContext & { readonly publicUrl: string },
  { userId }: ReissueLink,
) {
  const person = await requireAccount(ctx.tx, userId);
  if (person.disabledAt !== null)
    throw new DomainError("CONFLICT", `${person.name} is disabled: enable the account first.`, { userId });
  const purpose = person.passwordHash === null ? ("invite" as const) : ("reset" as const);
  await expireLinks(ctx.tx, userId, ctx.now);
  const link = newLink(ctx, { purpose, userId, createdBy: ctx.actor.userId });
  await insertLinks(ctx.tx, [link.row]);
  await record(ctx, "person.reissueLink", "person", userId, { purpose });
  return { link: link.url, purpose };
}
