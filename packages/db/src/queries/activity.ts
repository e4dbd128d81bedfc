import { and, type AnyColumn, asc, count, eq, gte, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import { DAY } from "@laurel/core/time/durations";
import type { ReadDb } from "../store/store.ts";
import { notVoided, withdrawnFrom } from "./withdrawals/standing-work.ts";

export type Activity = {
  readonly userId: string;
  readonly name: string;
  readonly judgments: number;
  readonly skips: number;
  readonly medianActiveMs: number | null;
  readonly last: number | null;
};

const median = (sorted: readonly number[]): number | null => {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
};

/**
 * What each member did in a campaign, apart from what is withdrawn. `medianActiveMs` is taken over first
 * answers only, in milliseconds.
 */
export async function annotatorActivity(db: ReadDb, campaignId: string): Promise<Activity[]> {
  const { judgments, users, assignments, members } = db.t;
  const withdrawn = await withdrawnFrom(db, campaignId);
  const people = await db.q
    .select({ userId: members.userId, name: users.name, last: members.lastJudgedAt })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.campaignId, campaignId))
    .orderBy(asc(users.name), asc(users.id));
  const times = await db.q
    .select({ userId: judgments.userId, activeMs: judgments.activeMs })
    .from(judgments)
    .where(
      and(
        eq(judgments.campaignId, campaignId),
        eq(judgments.origin, "live"),
        isNull(judgments.supersedes),
        notVoided(db, withdrawn),
      ),
    )
    .orderBy(asc(judgments.activeMs));
  const skipped = await db.q
    .select({ userId: assignments.userId })
    .from(assignments)
    .where(and(eq(assignments.campaignId, campaignId), eq(assignments.state, "skipped")));
  const timesOf = Map.groupBy(times, (row) => row.userId);
  const skipsOf = Map.groupBy(skipped, (row) => row.userId);
  return people.map((person) => {
    const mine = timesOf.get(person.userId) ?? [];
    return {
      ...person,
      judgments: mine.length,
      skips: skipsOf.get(person.userId)?.length ?? 0,
      medianActiveMs: median(mine.map((row) => row.activeMs)),
    };
  });
}

/** Live judgments of a campaign by UTC day. Revisions are not counted again, and what is withdrawn not at all. */
export async function judgmentsPerDay(
  db: ReadDb,
  campaignId: string,
): Promise<{ day: string; judgments: number }[]> {
  const { judgments } = db.t;
  const withdrawn = await withdrawnFrom(db, campaignId);
  const day = sql`${judgments.createdAt} / ${sql.raw(String(DAY))}`.mapWith((value) =>
    Math.floor(Number(value)),
  );
  const rows = await db.q
    .select({ day, n: count() })
    .from(judgments)
    .where(
      and(
        eq(judgments.campaignId, campaignId),
        eq(judgments.origin, "live"),
        isNull(judgments.supersedes),
        notVoided(db, withdrawn),
      ),
    )
    .groupBy(sql`1`)
    .orderBy(asc(sql`1`));
  return rows.map((row) => ({ day: new Date(row.day * DAY).toISOString().slice(0, 10), judgments: row.n }));
}

export type TimesheetInput = {
  readonly userId: string;
  readonly campaignId?: string | undefined;
  /** The first and the last UTC day, both included, such as 2026-11-25. */
  readonly fromDay?: string | undefined;
  readonly toDay?: string | undefined;
};

export type TimesheetRow = {
  readonly day: string;
  readonly campaignId: string;
  readonly campaignName: string;
  /** First answers, including those that came too late; `surplus` counts the late ones. */
  readonly judgments: number;
  readonly revisions: number;
  readonly surplus: number;
  readonly skips: number;
  /** Summed over judgments and revisions, in milliseconds. */
  readonly activeMs: number;
  readonly elapsedMs: number;
};

const startOf = (day: string) => Date.parse(`${day}T00:00:00Z`);

const within = (column: AnyColumn, { fromDay, toDay }: TimesheetInput): SQL | undefined =>
  and(
    fromDay === undefined ? undefined : gte(column, startOf(fromDay)),
    toDay === undefined ? undefined : lt(column, startOf(toDay) + DAY),
  );

const dayOf = (column: AnyColumn) =>
  sql`${column} / ${sql.raw(String(DAY))}`.mapWith((value) => Math.floor(Number(value)));
const sumOf = (value: SQL | AnyColumn) => sql`coalesce(sum(${value}), 0)`.mapWith(Number);
const countIf = (condition: SQL) => sumOf(sql`case when ${condition} then 1 else 0 end`);

type Counts = Omit<TimesheetRow, "day" | "campaignName"> & { readonly day: number };

/** Live judgments and their times by day and campaign. */
async function judgedByDay({ q, t: { judgments, campaigns } }: ReadDb, input: TimesheetInput) {
  // Every campaign is named, since the index of a person's judgments begins with the campaign. Without the
  // names, all judgments would be read.
  const campaign =
    input.campaignId === undefined
      ? inArray(judgments.campaignId, q.select({ id: campaigns.id }).from(campaigns))
      : eq(judgments.campaignId, input.campaignId);
  return q
    .select({
      day: dayOf(judgments.createdAt),
      campaignId: judgments.campaignId,
      judgments: countIf(sql`${judgments.supersedes} is null`),
      revisions: countIf(sql`${judgments.supersedes} is not null`),
      surplus: countIf(sql`${judgments.supersedes} is null and ${judgments.surplus}`),
      activeMs: sumOf(judgments.activeMs),
      elapsedMs: sumOf(judgments.elapsedMs),
    })
    .from(judgments)
    .where(
      and(
        campaign,
        eq(judgments.userId, input.userId),
        eq(judgments.origin, "live"),
        within(judgments.createdAt, input),
      ),
    )
    .groupBy(sql`1`, judgments.campaignId);
}

async function skippedByDay({ q, t: { assignments } }: ReadDb, input: TimesheetInput) {
  const campaign = input.campaignId === undefined ? undefined : eq(assignments.campaignId, input.campaignId);
  return q
    .select({
      day: dayOf(assignments.finishedAt),
      campaignId: assignments.campaignId,
      skips: sql`count(*)`.mapWith(Number),
    })
    .from(assignments)
    .where(
      and(
        campaign,
        eq(assignments.userId, input.userId),
        sql`${assignments.state} = 'skipped'`,
        within(assignments.finishedAt, input),
      ),
    )
    .groupBy(sql`1`, assignments.campaignId);
}

/**
 * What a person did by UTC day and campaign, newest first: live judgments and skips, including those in
 * campaigns that they have left and those on tasks that were withdrawn since.
 */
export async function timesheetOfUser(db: ReadDb, input: TimesheetInput): Promise<TimesheetRow[]> {
  const { campaigns } = db.t;
  const rows = new Map<string, Counts>();
  for (const row of [...(await judgedByDay(db, input)), ...(await skippedByDay(db, input))]) {
    const key = `${row.day} ${row.campaignId}`;
    rows.set(key, {
      judgments: 0,
      revisions: 0,
      surplus: 0,
      skips: 0,
      activeMs: 0,
      elapsedMs: 0,
      ...rows.get(key),
      ...row,
    });
  }
  const ids = [...new Set([...rows.values()].map((row) => row.campaignId))];
  const named =
    ids.length > 0
      ? await db.q
          .select({ id: campaigns.id, name: campaigns.name })
          .from(campaigns)
          .where(inArray(campaigns.id, ids))
      : [];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return [...rows.values()]
    .toSorted((one, other) => other.day - one.day || (one.campaignId < other.campaignId ? -1 : 1))
    .map((row) => ({
      ...row,
      day: new Date(row.day * DAY).toISOString().slice(0, 10),
      campaignName: names.get(row.campaignId) ?? "",
    }));
}
