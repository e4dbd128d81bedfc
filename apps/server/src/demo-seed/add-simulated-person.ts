import { randomBytes } from "node:crypto";
import type { Actor } from "@laurel/api/actor";
import { uuidV7 } from "@laurel/core/ids/uuid-v7";
import { addMembers } from "@laurel/db/queries/members";
import { insertPeople } from "@laurel/db/queries/people";
import type { Store } from "@laurel/db/store/store";

type Wanted = { readonly name: string; readonly createdAt: number; readonly campaignId?: string };

/** Stores a person who is the program's own: named as such, without e-mail or sign-in. */
export async function addSimulatedPerson(
  store: Store,
  { name, createdAt, campaignId }: Wanted,
): Promise<Actor> {
  const userId = uuidV7(createdAt, randomBytes(10));
  await store.transaction(async (tx) => {
    await insertPeople(tx, [{ id: userId, name, email: null, role: "member", kind: "simulated", createdAt }]);
    if (campaignId)
      await addMembers(tx, [{ campaignId, userId, role: "annotator", tags: ["simulated"], createdAt }]);
  });
  return { userId, role: "member", via: "cookie", scopes: null };
}
