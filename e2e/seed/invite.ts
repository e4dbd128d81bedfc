import { join, type Person } from "./join.ts";
import { tell } from "./procedure.ts";

type Invitation = {
  readonly name: string;
  readonly campaignId?: string;
  readonly role?: "lead" | "reviewer" | "researcher" | "annotator";
};

/** A new person with a password of their own, in a campaign where one is named. */
export async function invite(
  admin: Person,
  { name, campaignId, role = "annotator" }: Invitation,
): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@example.org`;
  const { link } = await tell<{ link: string }>(admin.api, "people.create", {
    name,
    email,
    role: "member",
    campaigns: campaignId ? [{ campaignId, role }] : [],
  });
  return join(link, { name, email });
}
