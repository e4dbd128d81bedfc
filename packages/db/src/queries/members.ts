import { and, asc, count, desc, eq, isNull, lt, max, ne, sql } from "drizzle-orm";
import type { CampaignRole } from "@laurel/core/access/permissions";
import { DAY } from "@laurel/core/time/durations";
import { binaryOrder, bound, matches } from "../sql/fragments.ts";
import { type ReadDb, statement, type Tx } from "../store/store.ts";
import type { Tables } from "../tables/define-tables.ts";

export async function findMember({ q, t: { members } }: ReadDb, campaignId: string, userId: string) {
  const [member] = await q
    .select({ role: members.role, tags: members.tags })
    .from(members)
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)));
  return member ?? null;
}

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

/** The campaigns that a person belongs to. */
export async function campaignsOf({ q, t: { members } }: ReadDb, userId: string): Promise<string[]> {
  const rows = await q
    .select({ campaignId: members.campaignId })
    .from(members)
    .where(eq(members.userId, userId))
    .orderBy(asc(members.campaignId));
  return rows.map(({ campaignId }) => campaignId);
}

const BATCH = 500;

/** Stores memberships and returns how many are new. People who belong already keep their role and tags. */
export async function addMembers(
  { q, t: { members } }: Tx,
  rows: readonly Tables["members"]["$inferInsert"][],
): Promise<number> {
  let added = 0;
  for (let start = 0; start < rows.length; start += BATCH) {
    const inserted = await q
      .insert(members)
      .values(rows.slice(start, start + BATCH))
      .onConflictDoNothing()
      .returning({ userId: members.userId });
    added += inserted.length;
  }
  return added;
}

type Member = {
  readonly campaignId: string;
  readonly userId: string;
  readonly role: CampaignRole;
  readonly tags?: readonly string[] | undefined;
};

/** Changes a member's role, and their tags when given; false when there is no such member. */
export async function setMember(
  { q, t: { members } }: Tx,
  { campaignId, userId, role, tags }: Member,
): Promise<boolean> {
  const changed = await q
    .update(members)
    .set({ role, ...(tags === undefined ? {} : { tags }) })
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)))
    .returning({ userId: members.userId });
  return changed.length === 1;
}

/**
 * Ends a membership; what the person judged stays. If one of their claims holds the row, this waits for it.
 */
export async function deleteMember(
  { q, t: { members } }: Tx,
  campaignId: string,
  userId: string,
): Promise<boolean> {
  const deleted = await q
    .delete(members)
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)))
    .returning({ userId: members.userId });
  return deleted.length === 1;
}

/**
 * What a person judged in a campaign before they were removed from it, so that their count goes on when they
 * come back.
 */
export async function judgedBefore({ q, t: { judgments } }: ReadDb, campaignId: string, userId: string) {
  const [row] = await q
    .select({ judged: count(), lastJudgedAt: max(judgments.createdAt) })
    .from(judgments)
    .where(
      and(
        eq(judgments.campaignId, campaignId),
        eq(judgments.userId, userId),
        eq(judgments.origin, "live"),
        isNull(judgments.supersedes),
      ),
    );
  return { judged: row?.judged ?? 0, lastJudgedAt: row?.lastJudgedAt ?? null };
}

const memberForUpdate = statement("judging.lockMember", ({ q, t }) =>
  q
    .update(t.members)
    .set({ cursor: sql`${t.members.cursor}` })
    .where(
      and(
        eq(t.members.campaignId, sql.placeholder("campaignId")),
        eq(t.members.userId, sql.placeholder("userId")),
      ),
    )
    .returning({
      cursor: t.members.cursor,
      judged: t.members.judged,
      judgedOnDay: t.members.judgedOnDay,
      day: t.members.day,
      role: t.members.role,
    }),
);

/** The UTC day of a moment in milliseconds, as whole days since the epoch. */
const utcDay = (now: number) => Math.floor(now / DAY);

/**
 * A member, whose row is locked until the transaction ends, so that one person's claims run one after
 * another. `judgedToday` counts the judgments of the UTC day of `now`.
 */
export async function lockMember(tx: Tx, campaignId: string, userId: string, now: number) {
  const [row] = await tx.prepared(memberForUpdate).execute({ campaignId, userId });
  if (!row) return null;
  const { day, judgedOnDay, ...member } = row;
  return { ...member, judgedToday: day === utcDay(now) ? judgedOnDay : 0 };
}

const incrementMember = statement("judging.countMember", ({ q, t }) =>
  q
    .update(t.members)
    .set({
      judged: sql`${t.members.judged} + 1`,
      judgedOnDay: sql`case when ${t.members.day} = ${sql.placeholder("today")} then ${t.members.judgedOnDay} + 1 else 1 end`,
      day: bound("day"),
      lastJudgedAt: bound("now"),
    })
    .where(
      and(
        eq(t.members.campaignId, sql.placeholder("campaignId")),
        eq(t.members.userId, sql.placeholder("userId")),
      ),
    ),
);

/** Counts a judgment in its member's totals: of all time, and of the UTC day of `now`. */
export async function countJudgedMember(
  tx: Tx,
  campaignId: string,
  userId: string,
  now: number,
): Promise<void> {
  const day = utcDay(now);
  await tx.prepared(incrementMember).execute({ campaignId, userId, today: day, day, now });
}

/**
 * Adds judgments to a member's count; the last of them was made at `lastAt`. A person who is no member has no
 * count.
 */
export async function countMemberJudgments(
  { q, t: { members } }: Tx,
  campaignId: string,
  userId: string,
  { added, lastAt }: { readonly added: number; readonly lastAt: number },
): Promise<void> {
  await q
    .update(members)
    .set({
      judged: sql`${members.judged} + ${added}`,
      lastJudgedAt: sql`case when coalesce(${members.lastJudgedAt}, 0) > ${lastAt} then ${members.lastJudgedAt} else ${lastAt} end`,
    })
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)));
}

/** What a member has read and practised in a campaign, and how many tasks there are to practise on. */
export async function memberGuidance(
  { q, t: { members, practiceTasks, tasks } }: ReadDb,
  campaignId: string,
  userId: string,
) {
  const [member] = await q
    .select({ guidelinesSeen: members.guidelinesSeen, practisedAt: members.practisedAt })
    .from(members)
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)));
  const [practice] = await q
    .select({ tasks: count() })
    .from(practiceTasks)
    .innerJoin(tasks, eq(tasks.id, practiceTasks.taskId))
    .where(
      and(
        eq(practiceTasks.campaignId, campaignId),
        isNull(practiceTasks.retiredAt),
        ne(tasks.state, "withdrawn"),
      ),
    );
  return {
    guidelinesSeen: member?.guidelinesSeen ?? 0,
    practisedAt: member?.practisedAt ?? null,
    practiceTasks: practice?.tasks ?? 0,
  };
}

/**
 * Notes that a member has read a version of the guidelines. If they read a newer one before, nothing changes.
 */
export async function markGuidelinesSeen(
  { q, t: { members } }: Tx,
  campaignId: string,
  userId: string,
  version: number,
): Promise<void> {
  await q
    .update(members)
    .set({ guidelinesSeen: version })
    .where(
      and(
        eq(members.campaignId, campaignId),
        eq(members.userId, userId),
        lt(members.guidelinesSeen, version),
      ),
    );
}

export async function markPractised(
  { q, t: { members } }: Tx,
  campaignId: string,
  userId: string,
  now: number,
): Promise<void> {
  await q
    .update(members)
    .set({ practisedAt: now })
    .where(and(eq(members.campaignId, campaignId), eq(members.userId, userId)));
}
