import {
  and,
  type AnyColumn,
  count,
  eq,
  exists,
  inArray,
  isNull,
  lte,
  not,
  notExists,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { asFlag } from "../../sql/fragments.ts";
import type { ReadDb } from "../../store/store.ts";
import { type RoundWithdrawal, withdrawnRounds } from "./withdrawal-facts.ts";

/**
 * What is withdrawn from a campaign at a watermark: its rounds, and whether any prompt or response was ever
 * retired. Which ones these are is left to the conditions below, since they may be many.
 */
export type Withdrawn = {
  readonly campaignId: string;
  readonly watermark: number;
  readonly rounds: ReadonlyMap<string, RoundWithdrawal>;
  readonly prompts: boolean;
  readonly responses: boolean;
};

type Text = "prompt" | "response";

export async function withdrawnFrom(
  db: ReadDb,
  campaignId: string,
  watermark = Number.MAX_SAFE_INTEGER,
): Promise<Withdrawn> {
  const { withdrawals } = db.t;
  const anyOf = async (kind: Text): Promise<boolean> => {
    const [some] = await db.q
      .select({ id: withdrawals.id })
      .from(withdrawals)
      .where(
        and(
          eq(withdrawals.campaignId, campaignId),
          eq(withdrawals.targetKind, kind),
          lte(withdrawals.seq, watermark),
        ),
      )
      .limit(1);
    return some !== undefined;
  };
  return {
    campaignId,
    watermark,
    rounds: await withdrawnRounds(db, campaignId, watermark),
    prompts: await anyOf("prompt"),
    responses: await anyOf("response"),
  };
}

/**
 * The condition on withdrawals that leaves out those that don't count: the facts of imports that were not
 * visible at the watermark, or whose round is withdrawn.
 */
export function countingFacts(
  { q, t: { withdrawals, imports } }: ReadDb,
  { campaignId, watermark, rounds }: Pick<Withdrawn, "campaignId" | "watermark" | "rounds">,
): SQL | undefined {
  const visible = q
    .select({ id: imports.id })
    .from(imports)
    .where(and(eq(imports.campaignId, campaignId), lte(imports.seq, watermark)));
  return or(
    isNull(withdrawals.importId),
    and(
      inArray(withdrawals.importId, visible),
      rounds.size === 0 ? undefined : notInArray(withdrawals.importId, [...rounds.keys()]),
    ),
  );
}

/** The ids of the prompts or of the responses that are retired: of the facts about each, the last one holds. */
function retiredIds(db: ReadDb, withdrawn: Withdrawn, kind: Text) {
  const { withdrawals } = db.t;
  return db.q
    .select({ id: withdrawals.targetId })
    .from(withdrawals)
    .where(
      and(
        eq(withdrawals.campaignId, withdrawn.campaignId),
        eq(withdrawals.targetKind, kind),
        lte(withdrawals.seq, withdrawn.watermark),
        countingFacts(db, withdrawn),
      ),
    )
    .groupBy(withdrawals.targetId)
    .having(
      sql`max(${withdrawals.seq}) = max(case when ${withdrawals.act} = 'withdraw' then ${withdrawals.seq} end)`,
    );
}

/** How many prompts or responses are retired. */
export async function retiredCount(db: ReadDb, withdrawn: Withdrawn, kind: Text): Promise<number> {
  if (!withdrawn[`${kind}s`]) return 0;
  const [all] = await db.q.select({ n: count() }).from(retiredIds(db, withdrawn, kind).as("retired"));
  return all?.n ?? 0;
}

/** The condition that an id is not one of a retired prompt, or response; undefined where none was retired. */
export function notRetired(db: ReadDb, withdrawn: Withdrawn, kind: Text, id: AnyColumn): SQL | undefined {
  return withdrawn[`${kind}s`] ? notInArray(id, retiredIds(db, withdrawn, kind)) : undefined;
}

/** The condition that an id is one of a retired prompt, or response. */
export function isRetired(db: ReadDb, withdrawn: Withdrawn, kind: Text, id: AnyColumn): SQL {
  return withdrawn[`${kind}s`] ? inArray(id, retiredIds(db, withdrawn, kind)) : sql`1 = 0`;
}

/** The elements of a task's list of responses, as a table `item` with the column `value`. */
export function responsesOfTask({ dialect, t: { tasks } }: ReadDb): SQL {
  return dialect === "postgres"
    ? sql`jsonb_array_elements_text(${tasks.responseIds}) as item(value)`
    : sql`json_each(${tasks.responseIds}) as item`;
}

/**
 * The condition on tasks that leaves out those of withdrawn rounds, of retired prompts and with a retired
 * response; undefined where nothing is withdrawn.
 */
export function standingTasks(db: ReadDb, withdrawn: Withdrawn): SQL | undefined {
  const { tasks } = db.t;
  return and(
    withdrawn.rounds.size === 0 ? undefined : notInArray(tasks.importId, [...withdrawn.rounds.keys()]),
    notRetired(db, withdrawn, "prompt", tasks.promptId),
    withdrawn.responses
      ? sql`not exists (select 1 from ${responsesOfTask(db)} where item.value in ${retiredIds(db, withdrawn, "response")})`
      : undefined,
  );
}

/** Whether a task is out, as a selected value. */
export function isTaskOut(db: ReadDb, withdrawn: Withdrawn): SQL<boolean> {
  const standing = standingTasks(db, withdrawn);
  return asFlag(standing ? not(standing) : sql`1 = 0`);
}

/** The condition on judgments that leaves out what came with a withdrawn round. */
export function notBroughtBy(
  { t: { judgments } }: ReadDb,
  { rounds }: Pick<Withdrawn, "rounds">,
): SQL | undefined {
  return rounds.size === 0
    ? undefined
    : or(isNull(judgments.importId), notInArray(judgments.importId, [...rounds.keys()]));
}

/**
 * The condition on judgments that leaves out those on tasks that are out and those that came with a withdrawn
 * round; undefined where nothing is withdrawn.
 */
export function notVoided(db: ReadDb, withdrawn: Withdrawn): SQL | undefined {
  const standing = standingTasks(db, withdrawn);
  if (!standing) return undefined;
  const { judgments, tasks } = db.t;
  const task = db.q
    .select({ one: sql`1` })
    .from(tasks)
    .where(and(eq(tasks.id, judgments.taskId), not(standing)));
  return and(notBroughtBy(db, withdrawn), notExists(task));
}

/**
 * The condition on prompts or responses that leaves out the retired ones, and those that came with a withdrawn
 * round and that no task of another round uses.
 */
export function notWithdrawn(
  db: ReadDb,
  table: "prompts" | "responses",
  withdrawn: Withdrawn,
): SQL | undefined {
  const { prompts, responses } = db.t;
  const notItself =
    table === "prompts"
      ? notRetired(db, withdrawn, "prompt", prompts.id)
      : and(
          notRetired(db, withdrawn, "prompt", responses.promptId),
          notRetired(db, withdrawn, "response", responses.id),
        );
  return and(notItself, ofStandingRounds(db, table, withdrawn));
}

function ofStandingRounds(db: ReadDb, table: "prompts" | "responses", withdrawn: Withdrawn): SQL | undefined {
  if (withdrawn.rounds.size === 0) return undefined;
  const { tasks, prompts, responses } = db.t;
  const uses =
    table === "prompts"
      ? eq(tasks.promptId, prompts.id)
      : and(
          eq(tasks.promptId, responses.promptId),
          sql`cast(${tasks.responseIds} as text) like '%' || ${responses.id} || '%'`,
        );
  const used = db.q
    .select({ one: sql`1` })
    .from(tasks)
    .where(and(uses, standingTasks(db, withdrawn)));
  return or(notInArray(db.t[table].importId, [...withdrawn.rounds.keys()]), exists(used));
}
