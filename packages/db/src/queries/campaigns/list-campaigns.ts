import { and, asc, count, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";
import { matches } from "../matches.ts";
import { hasArrived } from "./has-arrived.ts";

export type CampaignListing = {
  readonly userId: string;
  readonly all: boolean;
  readonly search: string;
  readonly sort?: string | undefined;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** The campaigns that a person may see: every one for an admin, else those they belong to. */
export async function listCampaigns(db: ReadDb, listing: CampaignListing) {
  const { campaigns, members, tasks, judgments } = db.t;
  const mine = and(eq(members.campaignId, campaigns.id), eq(members.userId, listing.userId));
  const where = and(
    hasArrived(campaigns),
    listing.all ? undefined : isNotNull(members.userId),
    matches(listing.search, campaigns.name),
  );
  const column =
    { name: campaigns.name, status: campaigns.status }[listing.sort ?? ""] ?? campaigns.createdAt;
  const direction = listing.descending ? desc : asc;
  const countTasks = (state: string) =>
    sql`(select count(*) from ${tasks} where ${tasks.campaignId} = ${campaigns.id} and ${tasks.state} ${sql.raw(state)})`.mapWith(
      Number,
    );
  const rows = await db.q
    .select({
      id: campaigns.id,
      name: campaigns.name,
      status: campaigns.status,
      role: members.role,
      createdAt: campaigns.createdAt,
      tasks: countTasks("<> 'staged'"),
      doneTasks: countTasks("= 'done'"),
      judgments:
        sql`(select count(*) from ${judgments} where ${judgments.campaignId} = ${campaigns.id} and ${judgments.origin} = 'live' and ${judgments.supersedes} is null)`.mapWith(
          Number,
        ),
    })
    .from(campaigns)
    .leftJoin(members, mine)
    .where(where)
    .orderBy(direction(column), direction(campaigns.id))
    .limit(listing.limit)
    .offset(listing.offset);
  const [all] = await db.q.select({ total: count() }).from(campaigns).leftJoin(members, mine).where(where);
  return { rows, total: all?.total ?? 0 };
}
