import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { markErased } from "@laurel/db/queries/datasets";
import { eraseFreeText, eraseIdentity } from "@laurel/db/queries/erasure";
import { campaignsOf } from "@laurel/db/queries/members";
import { findPerson, lockAdmins, setDisabledAt } from "@laurel/db/queries/people";
import { record } from "../audit/record.ts";
import { takeOut } from "../members/remove-member.ts";
import type { VerbContext } from "../request-context.ts";
import { guardLastAdmin } from "./require-account.ts";

export const ErasePerson = z.strictObject({ userId: Id });
export type ErasePerson = z.infer<typeof ErasePerson>;

/**
 * Removes who a person is and what they wrote, for good. What they chose stays, under an id that says
 * nothing. Dataset versions keep their files, and their manifests say that they can't be derived again.
 */
export async function erasePerson(
  ctx: VerbContext,
  { userId }: ErasePerson,
): Promise<{ judgments: number; versions: number }> {
  const { tx, actor, now } = ctx;
  await lockAdmins(tx);
  const person = await findPerson(tx, userId);
  if (!person) throw new DomainError("NOT_FOUND", "There is no such person.", { userId });
  if (userId === actor.userId)
    throw new DomainError("CONFLICT", "You can't erase yourself: ask another admin.", { userId });
  if (person.kind === "erased") return { judgments: 0, versions: 0 };
  if (person.role === "admin") await guardLastAdmin(tx, userId);
  // This comes first, so that nobody submits for them after their texts are gone.
  for (const campaignId of await campaignsOf(tx, userId)) await takeOut(tx, { campaignId, userId }, now);
  const judgments = await eraseFreeText(tx, userId);
  const versions = await markErased(tx, userId, now);
  await setDisabledAt(tx, userId, now);
  await eraseIdentity(tx, userId);
  await record(ctx, "person.erase", "person", userId, { judgments, versions });
  return { judgments, versions };
}
