import { and, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

const DAY = 86_400_000;

export type TimesheetInput = {
  readonly userId: string;
  readonly campaignId?: string | undefined;
  /** UTC days since the epoch, both included. */ readonly fromDay?: number | undefined;
  readonly toDay?: number | undefined;
};

export type TimesheetRow = {
  readonly day: string;
  readonly campaignId: string;
  readonly campaignName: string;
  /** First answers, those that came too late included; `surplus` says how many of them did. */
  readonly judgments: number;
  readonly revisions: number;
  readonly surplus: number;
  readonly skips: number;
  /** Of judgments and revisions. */
  readonly activeMs: number;
  readonly elapsedMs: number;
};

const within = (column: AnyColumn, { fromDay, toDay }: TimesheetInput): SQL | undefined =>
  and(
    fromDay === undefined ? undefined : gte(column, fromDay * DAY),
    toDay === undefined ? undefined : lt(column, (toDay + 1) * DAY),
  );

const dayOf = (column: AnyColumn) =>
  sql`${column} / ${sql.raw(String(DAY))}`.mapWith((value) => Math.floor(Number(value)));
const sumOf = (value: SQL | AnyColumn) => sql`coalesce(sum(${value}), 0)`.mapWith(Number);
const countIf = (condition: SQL) => sumOf(sql`case when ${condition} then 1 else 0 end`);

type Counts = Omit<TimesheetRow, "day" | "campaignName"> & { readonly day: number };

/** Live judgments and their times by day and campaign. */
async function judgedByDay({ q, t: { judgments, campaigns } }: ReadDb, input: TimesheetInput) {
  // Every campaign is named, since the index of a person's judgments begins with it: without, all judgments
  // would be read.
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
 * What a person did, by UTC day and campaign, newest first: live judgments and skips, also in campaigns that
 * they have left.
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
