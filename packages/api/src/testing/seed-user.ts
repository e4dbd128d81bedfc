import type { CampaignRole, SiteRole } from "@laurel/core/access/permissions";
import type { Store } from "@laurel/db/store/store";
import type { Actor } from "../request-context.ts";
import { mintId } from "./test-context.ts";

/** Stores a person, a member of the given campaign if one is named, and returns them as an actor. */
export async function seedUser(
  store: Store,
  role: SiteRole,
  membership?: { readonly campaignId: string; readonly role: CampaignRole },
): Promise<Actor> {
  const userId = mintId();
  await store.transaction(async (tx) => {
    const at = 1_790_000_000_000;
    await tx.q.insert(tx.t.users).values({
      id: userId,
      name: `Person ${userId.slice(-4)}`,
      email: `${userId}@example.org`,
      role,
      kind: "person",
      createdAt: at,
    });
    if (membership)
      await tx.q.insert(tx.t.members).values({
        campaignId: membership.campaignId,
        userId,
        role: membership.role,
        tags: [],
        createdAt: at,
      });
  });
  return { userId, role, via: "cookie", scopes: null };
}
