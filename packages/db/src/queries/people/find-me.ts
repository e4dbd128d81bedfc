import { desc, eq } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** A person as they see themselves, with their campaigns, newest first. */
export async function findMe({ q, t: { users, members, campaigns } }: ReadDb, userId: string) {
  const [user] = await q
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      preferences: users.preferences,
    })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) return null;
  const memberships = await q
    .select({
      campaignId: campaigns.id,
      campaignName: campaigns.name,
      role: members.role,
      status: campaigns.status,
    })
    .from(members)
    .innerJoin(campaigns, eq(campaigns.id, members.campaignId))
    .where(eq(members.userId, userId))
    .orderBy(desc(campaigns.createdAt), desc(campaigns.id));
  return { ...user, email: user.email ?? "", preferences: user.preferences ?? {}, memberships };
}
