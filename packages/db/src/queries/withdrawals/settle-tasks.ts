import { and, asc, eq, gt, inArray, or } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { bringTasksBack, takeQueueKeys, takeTasksOut } from "../task-queue.ts";
import { isTaskOut, withdrawnFrom } from "./standing-work.ts";
import { type FoundRequest, targetsAfter } from "./withdrawal-facts.ts";
import { involving } from "./withdrawn-contents.ts";

/** Where the targets that a round's rows replaced follow its tasks. */
const REPLACED = "replaced ";

type Settling = {
  /** The request that withdrew or reinstated something. */
  readonly request: Pick<FoundRequest, "requestId" | "campaignId" | "targetKind" | "targetId">;
  /** Tasks of a round, or targets of other kinds, up to this id are settled already. */
  readonly after: string;
  readonly now: number;
};

/** How many tasks of a round one transaction settles. */
const TASKS_AT_ONCE = 500;

/** How many prompts or responses one transaction settles with all of their tasks. */
const TEXTS_AT_ONCE = 50;

/**
 * Brings a part of the tasks that a request touches in line with all facts that hold now, so that it does not
 * matter in which order requests are settled. Returns from where to go on; null when no more are left.
 */
export async function settleTasks(tx: Tx, { request, after, now }: Settling): Promise<string | null> {
  const { campaignId } = request;
  // The campaign's row stays locked, as it is when tasks of a round are opened, so that neither undoes the other.
  await takeQueueKeys(tx, campaignId, 0);
  const { ids, next } = await tasksTouched(tx, request, after);
  if (ids.length === 0) return next;
  const { tasks } = tx.t;
  const rows = await tx.q
    .select({ id: tasks.id, state: tasks.state, out: isTaskOut(tx, await withdrawnFrom(tx, campaignId)) })
    .from(tasks)
    .where(inArray(tasks.id, ids))
    .orderBy(asc(tasks.id));
  const idsOf = (some: typeof rows) => some.map(({ id }) => id);
  const goOut = idsOf(rows.filter(({ out, state }) => out && state !== "withdrawn"));
  const comeBack = idsOf(rows.filter(({ out, state }) => !out && state === "withdrawn"));
  if (goOut.length > 0) await takeTasksOut(tx, goOut, now);
  if (comeBack.length > 0) await bringTasksBack(tx, comeBack, campaignId);
  return next;
}

async function tasksTouched(
  tx: Tx,
  { requestId, targetKind, targetId }: Settling["request"],
  after: string,
): Promise<{ ids: string[]; next: string | null }> {
  if (targetKind !== "round") return tasksOfTargets(tx, requestId, after);
  const ofRound = after.startsWith(REPLACED) ? [] : await tasksOfRound(tx, targetId, after);
  if (ofRound.length === TASKS_AT_ONCE) return { ids: ofRound, next: ofRound.at(-1) ?? null };
  // With a round, what its rows replaced comes back or goes out again.
  const from = after.startsWith(REPLACED) ? after.slice(REPLACED.length) : "";
  const { ids, next } = await tasksOfTargets(tx, targetId, from);
  return { ids: [...new Set([...ofRound, ...ids])], next: next === null ? null : `${REPLACED}${next}` };
}

async function tasksOfRound(tx: Tx, importId: string, after: string): Promise<string[]> {
  const { tasks } = tx.t;
  const rows = await tx.q
    .select({ id: tasks.id })
    .from(tasks)
    .where(and(eq(tasks.importId, importId), gt(tasks.id, after)))
    .orderBy(asc(tasks.id))
    .limit(TASKS_AT_ONCE);
  return rows.map(({ id }) => id);
}

/** The tasks of the next prompts and responses that a request is about. */
async function tasksOfTargets(
  tx: Tx,
  requestId: string,
  after: string,
): Promise<{ ids: string[]; next: string | null }> {
  const targets = await targetsAfter(tx, requestId, after, TEXTS_AT_ONCE);
  if (targets.length === 0) return { ids: [], next: null };
  const idsOf = (kind: "prompt" | "response") =>
    targets.filter((target) => target.kind === kind).map(({ id }) => id);
  const { tasks } = tx.t;
  const rows = await tx.q
    .select({ id: tasks.id })
    .from(tasks)
    .where(or(involving(tx, "prompt", idsOf("prompt")), involving(tx, "response", idsOf("response"))));
  return {
    ids: rows.map(({ id }) => id),
    next: targets.length < TEXTS_AT_ONCE ? null : (targets.at(-1)?.id ?? null),
  };
}
