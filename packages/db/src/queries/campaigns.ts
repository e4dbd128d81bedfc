import { and, asc, count, desc, eq, inArray, isNotNull, notInArray, type SQL, sql } from "drizzle-orm";
import type { CampaignStatus } from "@laurel/core/campaigns/campaign-status";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { matches } from "../sql/fragments.ts";
import { type ReadDb, statement, type Tx } from "../store/store.ts";
import type { Tables } from "../tables/define-tables.ts";
import { insertQuestionsAndGuidelines } from "./questions-and-guidelines.ts";
import { countTasks } from "./tasks.ts";
import { notVoided, notWithdrawn, withdrawnFrom } from "./withdrawals/standing-work.ts";

const campaignWithRole = statement("campaigns.membership", ({ q, t }) =>
  q
    .select({
      id: t.campaigns.id,
      name: t.campaigns.name,
      status: t.campaigns.status,
      overlap: t.campaigns.overlap,
      leaseMinutes: t.campaigns.leaseMinutes,
      responsesPerTask: t.campaigns.responsesPerTask,
      maxPairsPerPrompt: t.campaigns.maxPairsPerPrompt,
      showReasoning: t.campaigns.showReasoning,
      blurTags: t.campaigns.blurTags,
      shownMetadata: t.campaigns.shownMetadata,
      questionsVersion: t.campaigns.questionsVersion,
      guidelinesVersion: t.campaigns.guidelinesVersion,
      createdAt: t.campaigns.createdAt,
      role: t.members.role,
    })
    .from(t.campaigns)
    .leftJoin(
      t.members,
      and(eq(t.members.campaignId, t.campaigns.id), eq(t.members.userId, sql.placeholder("userId"))),
    )
    .where(and(eq(t.campaigns.id, sql.placeholder("campaignId")), hasArrived(t.campaigns))),
);

/**
 * A campaign with what the hot paths need of it, and a person's role in it; the role is null for somebody who
 * is not a member.
 */
export async function findMembership(db: ReadDb, campaignId: string, userId: string) {
  const [row] = await db.prepared(campaignWithRole).execute({ campaignId, userId });
  return row;
}

export type Membership = NonNullable<Awaited<ReturnType<typeof findMembership>>>;

/**
 * Whether a campaign has arrived. While a campaign is read from a raw file its status is `arriving`, and
 * nobody sees it; the last transaction of the reading changes that.
 */
export function hasArrived(campaigns: Tables["campaigns"]): SQL {
  return sql`${campaigns.status} <> 'arriving'`;
}

export type NewCampaign = {
  readonly id: string;
  readonly name: string;
  readonly status: "draft" | "live";
  readonly guidelines: string;
  readonly questions: QuestionSet;
  readonly overlap: number;
  readonly leaseMinutes: number;
  readonly responsesPerTask: number;
  readonly maxPairsPerPrompt: number;
  readonly showReasoning: boolean;
  readonly blurTags: readonly string[];
  readonly createdBy: string;
  readonly createdAt: number;
};

/**
 * Stores a campaign with the first version of its questions and guidelines, and its creator as lead; false
 * when the id is taken.
 */
export async function insertCampaign(tx: Tx, campaign: NewCampaign): Promise<boolean> {
  const { q, t } = tx;
  const { guidelines, questions, ...row } = campaign;
  const stored = await q
    .insert(t.campaigns)
    .values({ ...row, questionsVersion: 1, guidelinesVersion: 1 })
    .onConflictDoNothing()
    .returning({ id: t.campaigns.id });
  if (stored.length === 0) return false;
  const version = { campaignId: row.id, version: 1, createdAt: row.createdAt };
  await insertQuestionsAndGuidelines(tx, version, { questions, guidelines });
  await q
    .insert(t.members)
    .values({ campaignId: row.id, userId: row.createdBy, role: "lead", tags: [], createdAt: row.createdAt });
  return true;
}

type Changes = Partial<
  Pick<
    Tx["t"]["campaigns"]["$inferInsert"],
    | "name"
    | "status"
    | "overlap"
    | "leaseMinutes"
    | "responsesPerTask"
    | "maxPairsPerPrompt"
    | "showReasoning"
    | "blurTags"
    | "shownMetadata"
    | "questionsVersion"
    | "guidelinesVersion"
  >
>;

/** Changes a campaign's row if its status is still the one that was read; returns whether it did. */
export async function updateCampaignRow(
  { q, t }: Tx,
  campaignId: string,
  status: CampaignStatus,
  changes: Changes,
): Promise<boolean> {
  const changed = await q
    .update(t.campaigns)
    .set(changes)
    .where(and(eq(t.campaigns.id, campaignId), eq(t.campaigns.status, status)))
    .returning({ id: t.campaigns.id });
  return changed.length === 1;
}

export type CampaignListing = {
  readonly userId: string;
  readonly all: boolean;
  readonly search: string;
  readonly sort?: string | undefined;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
};

/** The campaigns that a person may see: an admin sees every one, others see those that they belong to. */
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
  const isFirst = sql`${judgments.origin} = 'live' and ${judgments.supersedes} is null`;
  const firstAnswers = sql`(select count(*) from ${judgments} where ${judgments.campaignId} = ${campaigns.id} and ${isFirst})`;
  const withdrawnAnswers = sql`(select count(*) from ${tasks} inner join ${judgments} on ${judgments.taskId} = ${tasks.id} where ${tasks.campaignId} = ${campaigns.id} and ${tasks.state} = 'withdrawn' and ${isFirst})`;
  const rows = await db.q
    .select({
      id: campaigns.id,
      name: campaigns.name,
      status: campaigns.status,
      role: members.role,
      createdAt: campaigns.createdAt,
      tasks: countTasks("not in ('staged', 'withdrawn', 'blank')"),
      doneTasks: countTasks("= 'done'"),
      judgments: sql`(${firstAnswers} - ${withdrawnAnswers})`.mapWith(Number),
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

/** Every count that the head line of a campaign shows. What is withdrawn is not counted. */
export async function campaignCounts(db: ReadDb, campaignId: string) {
  const { prompts, responses, imports, judgments, assignments, members } = db.t;
  const one = async (query: PromiseLike<{ n: number }[]>) => (await query)[0]?.n ?? 0;
  const withdrawn = await withdrawnFrom(db, campaignId);
  const judged = (condition: ReturnType<typeof sql>) =>
    one(
      db.q
        .select({ n: count() })
        .from(judgments)
        .where(and(eq(judgments.campaignId, campaignId), condition, notVoided(db, withdrawn))),
    );
  const visible = and(eq(imports.campaignId, campaignId), eq(imports.status, "visible"));
  const standing =
    withdrawn.rounds.size === 0
      ? visible
      : and(visible, notInArray(imports.id, [...withdrawn.rounds.keys()]));
  const tasks = await countTasks(db, campaignId);
  return {
    tasks: tasks.all,
    open: tasks.open,
    done: tasks.done,
    exhausted: tasks.exhausted,
    ...(tasks.blank > 0 && { blank: tasks.blank }),
    prompts: await one(
      db.q
        .select({ n: count() })
        .from(prompts)
        .innerJoin(imports, eq(imports.id, prompts.importId))
        .where(and(visible, notWithdrawn(db, "prompts", withdrawn))),
    ),
    responses: await one(
      db.q
        .select({ n: count() })
        .from(responses)
        .innerJoin(imports, eq(imports.id, responses.importId))
        .where(and(visible, notWithdrawn(db, "responses", withdrawn))),
    ),
    rounds: await one(db.q.select({ n: count() }).from(imports).where(standing)),
    judgments: await judged(sql`${judgments.origin} = 'live' and ${judgments.supersedes} is null`),
    imported: await one(
      db.q
        .select({ n: count() })
        .from(judgments)
        .innerJoin(imports, eq(imports.id, judgments.importId))
        .where(and(eq(judgments.campaignId, campaignId), visible, notVoided(db, withdrawn))),
    ),
    surplus: await judged(sql`${judgments.surplus} and ${judgments.supersedes} is null`),
    skips: await one(
      db.q
        .select({ n: count() })
        .from(assignments)
        .where(and(eq(assignments.campaignId, campaignId), eq(assignments.state, "skipped"))),
    ),
    annotators: await one(
      db.q
        .select({ n: count() })
        .from(members)
        .where(and(eq(members.campaignId, campaignId), eq(members.role, "annotator"))),
    ),
  };
}

/** The names of campaigns in the order of `ids`; an id that no campaign has stands for itself. */
export async function campaignNames(db: ReadDb, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db.q
    .select({ id: db.t.campaigns.id, name: db.t.campaigns.name })
    .from(db.t.campaigns)
    .where(inArray(db.t.campaigns.id, [...ids]));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? id);
}

/** The campaigns that have one of these names; a name may belong to several. */
export async function findCampaignsByName({ q, t: { campaigns } }: ReadDb, names: readonly string[]) {
  return q
    .select({ id: campaigns.id, name: campaigns.name })
    .from(campaigns)
    .where(and(inArray(campaigns.name, [...names]), hasArrived(campaigns)))
    .orderBy(asc(campaigns.id));
}

/** Those of the ids that no campaign has. */
export async function missingCampaigns(
  { q, t: { campaigns } }: ReadDb,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await q
    .select({ id: campaigns.id })
    .from(campaigns)
    .where(and(inArray(campaigns.id, [...ids]), hasArrived(campaigns)));
  const known = new Set(rows.map((row) => row.id));
  return ids.filter((id) => !known.has(id));
}
