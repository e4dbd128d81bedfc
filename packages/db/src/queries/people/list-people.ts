import { and, asc, count, desc, gt, inArray, isNull, max, not, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { binaryOrder } from "../binary-order.ts";
import { matches } from "../matches.ts";
import { isArriving } from "./is-arriving.ts";

export type PeoplePage = {
  readonly search: string;
  readonly sort: "name" | "email" | "role" | "createdAt" | "lastSeenAt";
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  readonly now: number;
};

/** A page of everybody, with how many campaigns each belongs to and when their last open link ends. */
export async function listPeople(db: ReadDb, page: PeoplePage) {
  const { users, members, links } = db.t;
  const wanted = and(matches(page.search, users.name, users.email), not(isArriving(users)));
  const direction = page.descending ? desc : asc;
  const key = {
    name: binaryOrder(db.dialect, users.name),
    email: binaryOrder(db.dialect, sql`coalesce(${users.email}, '')`),
    role: users.role,
    createdAt: users.createdAt,
    lastSeenAt: sql`coalesce(${users.lastSeenAt}, 0)`,
  }[page.sort];
  const found = await db.q
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      kind: users.kind,
      disabledAt: users.disabledAt,
      createdAt: users.createdAt,
      lastSeenAt: users.lastSeenAt,
      hasPassword: sql<number>`case when ${users.passwordHash} is null then 0 else 1 end`.mapWith(Boolean),
    })
    .from(users)
    .where(wanted)
    .orderBy(direction(key), direction(users.id))
    .limit(page.limit)
    .offset(page.offset);
  const [all] = await db.q.select({ total: count() }).from(users).where(wanted);
  const ids = found.map((row) => row.id);
  const campaigns = await db.q
    .select({ userId: members.userId, n: count() })
    .from(members)
    .where(inArray(members.userId, ids))
    .groupBy(members.userId);
  const open = await db.q
    .select({ userId: links.userId, expiresAt: max(links.expiresAt) })
    .from(links)
    .where(and(inArray(links.userId, ids), isNull(links.usedAt), gt(links.expiresAt, page.now)))
    .groupBy(links.userId);
  const campaignsOf = new Map(campaigns.map(({ userId, n }) => [userId, n]));
  const expiryOf = new Map(open.map(({ userId, expiresAt }) => [userId, expiresAt]));
  const rows = found.map((row) => ({
    ...row,
    linkExpiresAt: row.disabledAt === null ? (expiryOf.get(row.id) ?? null) : null,
    campaigns: campaignsOf.get(row.id) ?? 0,
  }));
  return { rows, total: all?.total ?? 0 };
}
