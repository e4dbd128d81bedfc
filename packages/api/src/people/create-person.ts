import { z } from "zod";
import { CampaignRole, SiteRole } from "@laurel/core/access/permissions";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { EmailAddress, MemberTags, PersonName } from "@laurel/core/people/person-fields";
import { missingCampaigns } from "@laurel/db/queries/campaigns";
import { addMembers } from "@laurel/db/queries/members";
import { insertPeople } from "@laurel/db/queries/people";
import { insertLinks } from "@laurel/db/queries/sign-in";
import { record } from "../audit/record.ts";
import { newLink } from "../links/new-link.ts";
import type { VerbContext } from "../request-context.ts";

export const CreatePerson = z.strictObject({
  name: PersonName,
  email: EmailAddress,
  role: SiteRole,
  campaigns: z
    .array(z.strictObject({ campaignId: Id, role: CampaignRole }))
    .max(100)
    .default([]),
  tags: MemberTags.default([]),
});
export type CreatePerson = z.infer<typeof CreatePerson>;

/**
 * Makes an account without a password, its memberships, and the one-time link by which the person sets a
 * password.
 */
export async function createPerson(
  ctx: VerbContext & { readonly publicUrl: string },
  input: CreatePerson,
): Promise<{ userId: string; link: string }> {
  const { tx, actor, now } = ctx;
  const userId = ctx.newId();
  const { name, email, role, campaigns, tags } = input;
  const [missing] = await missingCampaigns(
    tx,
    campaigns.map(({ campaignId }) => campaignId),
  );
  if (missing)
    throw new DomainError("INVALID", `campaigns: there is no campaign ${missing}.`, {
      problems: [{ field: "campaigns", rule: "names an unknown campaign" }],
    });
  const inserted = await insertPeople(tx, [
    { id: userId, name, email, role, kind: "person", createdAt: now },
  ]);
  if (inserted.size === 0)
    throw new DomainError("CONFLICT", `email: ${email} has an account already.`, {
      problems: [{ field: "email", rule: "has an account already" }],
    });
  await addMembers(
    tx,
    campaigns.map(({ campaignId, role: campaignRole }) => ({
      campaignId,
      userId,
      role: campaignRole,
      tags,
      createdAt: now,
    })),
  );
  const link = newLink(ctx, { purpose: "invite", userId, createdBy: actor.userId });
  await insertLinks(tx, [link.row]);
  await record(ctx, "person.create", "person", userId, { name, email, role, campaigns, tags });
  return { userId, link: link.url };
}
