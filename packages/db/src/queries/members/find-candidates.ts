import { and, asc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { binaryOrder } from "../binary-order.ts";
import { matches } from "../matches.ts";

/** People who could join a campaign: able to sign in, and not in it yet. */
export async function findCandidates(
  db: ReadDb,
  {
    campaignId,
    search,
    limit,
  }: { readonly campaignId: string; readonly search: string; readonly limit: number },
) {
  const { users, members } = db.t;
  return db.q
    .select({ userId: users.id, name: users.name, email: users.email })
    .from(users)
    .leftJoin(members, and(eq(members.userId, users.id), eq(members.campaignId, campaignId)))
    .where(
      and(
        eq(users.kind, "person"),
        isNull(users.disabledAt),
        isNull(members.userId),
        matches(search, users.name, users.email),
      ),
    )
    .orderBy(asc(binaryOrder(db.dialect, users.name)), asc(users.id))
    .limit(limit);
}
