import { and, asc, eq, isNull } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

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
 * What each member did in a campaign; the median of active time is over their first answers, in milliseconds.
 */
export async function annotatorActivity(db: ReadDb, campaignId: string): Promise<Activity[]> {
  const { judgments, users, assignments, members } = db.t;
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
      and(eq(judgments.campaignId, campaignId), eq(judgments.origin, "live"), isNull(judgments.supersedes)),
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
