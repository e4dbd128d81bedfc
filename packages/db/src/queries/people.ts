import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  max,
  ne,
  not,
  notExists,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { SiteRole } from "@laurel/core/access/permissions";
import type { Preferences } from "@laurel/core/people/person-preferences";
import { binaryOrder, forUpdate, isAmong, matches } from "../sql/fragments.ts";
import type { ReadDb, Tx } from "../store/store.ts";
import type { Tables } from "../tables/define-tables.ts";

export async function findPerson({ q, t: { users } }: ReadDb, userId: string) {
  const [person] = await q
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      kind: users.kind,
      disabledAt: users.disabledAt,
      passwordHash: users.passwordHash,
    })
    .from(users)
    .where(eq(users.id, userId));
  return person ?? null;
}

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

const BATCH = 500;

/** The ids of the accounts that have these e-mails, by e-mail. */
export async function findByEmails(
  { q, t: { users } }: ReadDb,
  emails: readonly string[],
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < emails.length; start += BATCH) {
    const rows = await q
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(inArray(users.email, emails.slice(start, start + BATCH)));
    for (const { id, email } of rows) if (email !== null) found.set(email, id);
  }
  return found;
}

/** The people with these ids, with what tells whether they can sign in. */
export async function peopleByIds({ q, t: { users } }: ReadDb, ids: readonly string[]) {
  return q
    .select({ id: users.id, kind: users.kind, email: users.email })
    .from(users)
    .where(inArray(users.id, [...ids]));
}

export type PeoplePage = {
  readonly search: string;
  readonly sort: "name" | "email" | "role" | "createdAt" | "lastSeenAt";
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  readonly now: number;
};

/**
 * A page of all people, each with the number of their campaigns and the time when their last unused link
 * ends.
 */
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
  const total = await db.q.$count(users, wanted);
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
  return { rows, total };
}

/**
 * Whether a person arrived with a campaign that is still being read from a raw file (with this campaign, if
 * one is named). Until the campaign is there, a mark stands in place of the person's e-mail address.
 */
export function isArriving(users: Tables["users"], campaignId?: string): SQL {
  return sql`coalesce(${users.email}, '') like ${`arriving ${campaignId ?? ""}%`}`;
}

/**
 * Stores accounts and returns the ids of the new ones. An account that has the same e-mail already is left
 * alone.
 */
export async function insertPeople(
  { q, t: { users } }: Tx,
  people: readonly Tables["users"]["$inferInsert"][],
): Promise<Set<string>> {
  const inserted = new Set<string>();
  for (let start = 0; start < people.length; start += BATCH) {
    const rows = await q
      .insert(users)
      .values(people.slice(start, start + BATCH))
      .onConflictDoNothing({ target: users.email })
      .returning({ id: users.id });
    for (const { id } of rows) inserted.add(id);
  }
  return inserted;
}

/**
 * The person without sign-in who stands for the recorded preferences of a file. If nobody has this name, the
 * person is made.
 */
export async function importedAnnotator(
  { q, t }: Tx,
  name: string,
  newId: () => string,
  now: number,
): Promise<string> {
  const { users } = t;
  const [known] = await q
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.kind, "imported"), eq(users.name, name)))
    .limit(1);
  if (known) return known.id;
  const id = newId();
  await q.insert(users).values({ id, name, role: "member", kind: "imported", createdAt: now });
  return id;
}

/** Deletes those of these imported annotators whom no judgment of any campaign names, and no membership. */
export async function deleteUnnamed({ q, t, dialect }: Tx, ids: readonly string[]): Promise<void> {
  const { users, judgments, members, campaigns } = t;
  // Campaign by campaign, because the index of a person's judgments begins with the campaign.
  const named = q
    .select({ one: sql`1` })
    .from(campaigns)
    .innerJoin(judgments, and(eq(judgments.campaignId, campaigns.id), eq(judgments.userId, users.id)));
  const member = q
    .select({ one: sql`1` })
    .from(members)
    .where(eq(members.userId, users.id));
  await q
    .delete(users)
    .where(
      and(
        isAmong(dialect, users.id, ids),
        eq(users.kind, "imported"),
        isNull(users.email),
        notExists(named),
        notExists(member),
      ),
    );
}

export async function renamePerson({ q, t: { users } }: Tx, userId: string, name: string): Promise<void> {
  await q.update(users).set({ name }).where(eq(users.id, userId));
}

export async function markSeen({ q, t: { users } }: Tx, userId: string, now: number): Promise<void> {
  await q.update(users).set({ lastSeenAt: now }).where(eq(users.id, userId));
}

/** A person's preferences. Their row stays locked, so that two changes come one after the other. */
export async function findPreferences(
  { q, t: { users }, dialect }: Tx,
  userId: string,
): Promise<Preferences> {
  const [user] = await forUpdate(
    dialect,
    q.select({ preferences: users.preferences }).from(users).where(eq(users.id, userId)),
    users,
  );
  return user?.preferences ?? {};
}

export async function savePreferences(
  { q, t: { users } }: Tx,
  userId: string,
  preferences: Preferences,
): Promise<void> {
  await q.update(users).set({ preferences }).where(eq(users.id, userId));
}

/** Disables an account, or enables it (null). Either way its sessions end. */
export async function setDisabledAt(
  { q, t: { users } }: Tx,
  userId: string,
  disabledAt: number | null,
): Promise<void> {
  await q
    .update(users)
    .set({ disabledAt, sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, userId));
}

/** How many admins can sign in, by a password or an outside identity, leaving out `exceptUserId`. */
export async function countAdmins(
  { q, t: { users, identities } }: ReadDb,
  exceptUserId = "",
): Promise<number> {
  const known = q.select({ userId: identities.userId }).from(identities);
  const [row] = await q
    .select({ n: count() })
    .from(users)
    .where(
      and(
        eq(users.role, "admin"),
        eq(users.kind, "person"),
        isNull(users.disabledAt),
        ne(users.id, exceptUserId),
        or(isNotNull(users.passwordHash), sql`${users.id} in ${known}`),
      ),
    );
  return row?.n ?? 0;
}

/** The earliest admin who may still sign in. Commands on the server's own machine act for this person. */
export async function findFirstAdmin({ q, t: { users } }: ReadDb): Promise<{ readonly id: string } | null> {
  const [admin] = await q
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "admin"), eq(users.kind, "person"), isNull(users.disabledAt)))
    .orderBy(asc(users.createdAt), asc(users.id))
    .limit(1);
  return admin ?? null;
}

/**
 * Keeps everybody else from making, unmaking or disabling an admin until the transaction ends, so that a
 * count of admins stays true.
 */
export async function lockAdmins({ q, t: { settings } }: Tx): Promise<void> {
  await q
    .insert(settings)
    .values({ key: "admins.lock", value: "" })
    .onConflictDoUpdate({ target: settings.key, set: { value: "" } });
}

export async function setSiteRole({ q, t: { users } }: Tx, userId: string, role: SiteRole): Promise<void> {
  await q.update(users).set({ role }).where(eq(users.id, userId));
}
