import { z } from "zod";
import { SiteRole } from "@laurel/core/access/permissions";
import { Id } from "@laurel/core/ids/id";
import { lockAdmins, setSiteRole } from "@laurel/db/queries/people";
import { record } from "../audit/record.ts";
import type { VerbContext } from "../request-context.ts";
import { guardLastAdmin, requireAccount } from "./require-account.ts";

export const SetRole = z.strictObject({ userId: Id, role: SiteRole });
export type SetRole = z.infer<typeof SetRole>;

/** Makes somebody admin or member of the installation. It counts from their next request on. */
export async function setRole(
  ctx: VerbContext,
  { userId, role }: SetRole,
): Promise<{ userId: string; role: SiteRole }> {
  await lockAdmins(ctx.tx);
  const person = await requireAccount(ctx.tx, userId);
  if (person.role === role) return { userId, role };
  if (person.role === "admin") await guardLastAdmin(ctx.tx, userId);
  await setSiteRole(ctx.tx, userId, role);
  await record(ctx, "person.setRole", "person", userId, { from: person.role, to: role });
  return { userId, role };
}
