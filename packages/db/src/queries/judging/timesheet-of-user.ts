import { and, eq, gte, lt, sql } from "drizzle-orm";
import type { AnyColumn, SQL } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

const DAY = 86_400_000;

export type TimesheetInput = { readonly userId: string; readonly campaignId?: string | undefined; /** UTC days since the epoch, both included. */ readonly fromDay?: number | undefined; readonly toDay?: number | undefined };

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
  and(fromDay === undefined ? undefined : gte(column, fromDay * DAY), toDay === undefined ? undefined : lt(column, (toDay + 1) * DAY));

const dayOf = (column: AnyColumn) => sql`${column} / ${sql.raw(String(DAY))}`.mapWith((value) => Math.floor(Number(value)));
const sumOf = (value: SQL | AnyColumn) => sql`coalesce(sum(${value}), 0)`.mapWith(Number);
const countIf = (condition: SQL) => sumOf(sql`case when ${condition} then 1 else 0 end`);

/** What a person did, by UTC day and campaign, newest first: live judgments and skips, also in campaigns that they have left. */
export async function timesheetOfUser(db: ReadDb, input: TimesheetInput): Promise<TimesheetRow[]> {
  const { judgments, assignments, campaigns } = db.t;
  const wanted = input.campaignId === undefined ? undefined : eq(campaigns.id, input.campaignId);
  // From the campaigns, so that the index of a person's judgments, which begins with the campaign, is used.
  const judged = await db.q
    .select({
      day: dayOf(judgments.createdAt),
      campaignId: campaigns.id,
      campaignName: campaigns.name,
      judgments: countIf(sql`${judgments.supersedes} is null`),
      revisions: countIf(sql`${judgments.supersedes} is not null`),
      surplus: countIf(sql`${judgments.supersedes} is null and ${judgments.surplus}`),
      activeMs: sumOf(judgments.activeMs),
      elapsedMs: sumOf(judgments.elapsedMs),
    })
    .from(campaigns)
    .innerJoin(judgments, and(eq(judgments.campaignId, campaigns.id), eq(judgments.userId, input.userId)))
    .where(and(wanted, eq(judgments.origin, "live"), within(judgments.createdAt, input)))
    .groupBy(sql`1`, campaigns.id, campaigns.name);
  const skipped = await db.q
    .select({ day: dayOf(assignments.finishedAt), campaignId: campaigns.id, campaignName: campaigns.name, skips: sql`count(*)`.mapWith(Number) })
    .from(assignments)
    .innerJoin(campaigns, eq(campaigns.id, assignments.campaignId))
    .where(and(wanted, eq(assignments.userId, input.userId), eq(assignments.state, "skipped"), within(assignments.finishedAt, input)))
    .groupBy(sql`1`, campaigns.id, campaigns.name);

  const key = (row: { day: number; campaignId: string }) => `${row.day} ${row.campaignId}`;
  const none = { judgments: 0, revisions: 0, surplus: 0, skips: 0, activeMs: 0, elapsedMs: 0 };
  const rows = new Map(judged.map((row) => [key(row), { ...none, ...row }]));
  for (const row of skipped) rows.set(key(row), { ...none, ...rows.get(key(row)), ...row });
  return [...rows.values()]
    .toSorted((one, other) => other.day - one.day || (one.campaignId < other.campaignId ? -1 : 1))
    .map((row) => ({ ...row, day: new Date(row.day * DAY).toISOString().slice(0, 10) }));
}
