import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { binaryOrder } from "../binary-order.ts";
import { matches } from "../matches.ts";

export type MembersPage = {
  readonly campaignId: string;
  readonly search: string;
  readonly sort: "name" | "email" | "role" | "judgments" | "lastJudgedAt" | "createdAt";
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** A page of a campaign's people. */
export async function listMembers(db: ReadDb, page: MembersPage) {
  const { users, members } = db.t;
  const wanted = and(eq(members.campaignId, page.campaignId), matches(page.search, users.name, users.email));
  const direction = page.descending ? desc : asc;
  const key = {
    name: binaryOrder(db.dialect, users.name),
    email: binaryOrder(db.dialect, sql`coalesce(${users.email}, '')`),
    role: members.role,
    judgments: members.judged,
    lastJudgedAt: sql`coalesce(${members.lastJudgedAt}, 0)`,
    createdAt: members.createdAt,
  }[page.sort];
  const rows = await db.q
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: members.role,
      tags: members.tags,
      judgments: members.judged,
      lastJudgedAt: members.lastJudgedAt,
      disabledAt: users.disabledAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(wanted)
    .orderBy(direction(key), direction(users.id))
    .limit(page.limit)
    .offset(page.offset);
  const [all] = await db.q
    .select({ total: count() })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(wanted);
  return {
    rows: rows.map(({ disabledAt, ...row }) => ({ ...row, disabled: disabledAt !== null })),
    total: all?.total ?? 0,
  };
}
