import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { lockAdmins, setDisabledAt } from "@laurel/db/queries/people";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";
import { guardLastAdmin, requireAccount } from "./require-account.ts";

export const SetDisabled = z.strictObject({ userId: Id, disabled: z.boolean() });
export type SetDisabled = z.infer<typeof SetDisabled>;

/** Disables an account at once, with its sessions, links and tokens, or lets it sign in again. */
export async function setDisabled(
  ctx: VerbContext,
  { userId, disabled }: SetDisabled,
): Promise<{ userId: string; disabledAt: number | null }> {
  const { tx, actor, now } = ctx;
  await lockAdmins(tx);
  const person = await requireAccount(tx, userId);
  if (disabled && userId === actor.userId)
    throw new DomainError("CONFLICT", "You can't disable your own account: ask another admin.", { userId });
  if (disabled === (person.disabledAt !== null)) return { userId, disabledAt: person.disabledAt };
  if (disabled && person.role === "admin") await guardLastAdmin(tx, userId);
  const disabledAt = disabled ? now : null;
  await setDisabledAt(tx, userId, disabledAt);
  await record(ctx, "person.setDisabled", "person", userId, { disabled });
  return { userId, disabledAt };
}
