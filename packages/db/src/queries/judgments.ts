import { and, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { idInList, shownOrder } from "../sql/fragments.ts";
import { type ReadDb, statement, type Tx } from "../store/store.ts";
import { nextFactSeqs } from "./facts.ts";
import { isTaskOut, withdrawnFrom } from "./withdrawals/standing-work.ts";

type Judgment = Tx["t"]["judgments"]["$inferInsert"];

const insertLive = statement("judging.insertJudgment", ({ q, t, dialect }) =>
  q
    .insert(t.judgments)
    .values({
      id: sql.placeholder("id"),
      seq: dialect === "postgres" ? sql`nextval('fact_seq')` : sql.placeholder("seq"),
      campaignId: sql.placeholder("campaignId"),
      taskId: sql.placeholder("taskId"),
      assignmentId: sql.placeholder("assignmentId"),
      userId: sql.placeholder("userId"),
      origin: "live",
      answers: sql.placeholder("answers"),
      payloadHash: sql.placeholder("payloadHash"),
      questionsVersion: sql.placeholder("questionsVersion"),
      guidelinesVersion: sql.placeholder("guidelinesVersion"),
      surplus: sql.placeholder("surplus"),
      supersedes: sql.placeholder("supersedes"),
      activeMs: sql.placeholder("activeMs"),
      elapsedMs: sql.placeholder("elapsedMs"),
      createdAt: sql.placeholder("createdAt"),
    })
    .onConflictDoNothing({ target: t.judgments.id })
    .returning({ id: t.judgments.id }),
);

/** Stores a live judgment, unless one with its id exists already. Returns whether it was stored. */
export async function insertJudgment(
  tx: Tx,
  judgment: Omit<Judgment, "seq" | "origin" | "importId">,
): Promise<boolean> {
  // On Postgres the insert takes its own number, since by then it holds the table's lock; nextFactSeqs says
  // why that matters.
  const [seq] = tx.dialect === "postgres" ? [] : await nextFactSeqs(tx, 1);
  const stored = await tx.prepared(insertLive).execute({ ...judgment, seq });
  return stored.length === 1;
}

const judgmentById = statement("judging.judgment", ({ q, t }) =>
  q
    .select({
      id: t.judgments.id,
      userId: t.judgments.userId,
      campaignId: t.judgments.campaignId,
      payloadHash: t.judgments.payloadHash,
      surplus: t.judgments.surplus,
    })
    .from(t.judgments)
    .where(eq(t.judgments.id, sql.placeholder("judgmentId"))),
);

export async function findJudgment(db: ReadDb, judgmentId: string) {
  const [row] = await db.prepared(judgmentById).execute({ judgmentId });
  return row;
}

const latestOfAssignment = statement("judging.standing", ({ q, t }) =>
  q
    .select({ id: t.judgments.id, answers: t.judgments.answers, surplus: t.judgments.surplus })
    .from(t.judgments)
    .where(and(eq(t.judgments.assignmentId, sql.placeholder("assignmentId"))))
    .orderBy(desc(t.judgments.seq))
    .limit(1),
);

/** The judgment of an assignment that nothing supersedes: the one with the highest `seq`. */
export async function standingJudgment(db: ReadDb, assignmentId: string) {
  const [row] = await db.prepared(latestOfAssignment).execute({ assignmentId });
  return row;
}

/**
 * A person's judgments in a campaign, newest first, with the order that their responses were shown in and
 * whether a later one took their place or their round was withdrawn.
 */
export async function judgmentsOfUser(
  db: ReadDb,
  campaignId: string,
  userId: string,
  page: { readonly offset: number; readonly limit: number },
) {
  const { judgments, tasks, prompts, assignments } = db.t;
  const revision = alias(judgments, "revision");
  const mine = and(eq(judgments.campaignId, campaignId), eq(judgments.userId, userId));
  const withdrawn = await withdrawnFrom(db, campaignId);
  const rows = await db.q
    .select({
      judgmentId: judgments.id,
      assignmentId: judgments.assignmentId,
      createdAt: judgments.createdAt,
      activeMs: judgments.activeMs,
      answers: judgments.answers,
      supersedes: judgments.supersedes,
      surplus: judgments.surplus,
      preview: prompts.preview,
      presented: shownOrder(db.t),
      revisedBy: revision.id,
      withdrawn: isTaskOut(db, withdrawn),
    })
    .from(judgments)
    .innerJoin(tasks, eq(tasks.id, judgments.taskId))
    .innerJoin(prompts, eq(prompts.id, tasks.promptId))
    .leftJoin(assignments, eq(assignments.id, judgments.assignmentId))
    .leftJoin(revision, eq(revision.supersedes, judgments.id))
    .where(mine)
    .orderBy(desc(judgments.createdAt), desc(judgments.id))
    .limit(page.limit)
    .offset(page.offset);
  return {
    rows,
    total: await db.q.$count(judgments, mine),
  };
}

const importedOnTasks = statement("imports.judgments", ({ q, t, dialect }) =>
  q
    .select({
      taskId: t.judgments.taskId,
      payloadHash: t.judgments.payloadHash,
      answers: t.judgments.answers,
      importId: t.judgments.importId,
      line: t.judgments.line,
      judge: t.users.name,
    })
    .from(t.judgments)
    .innerJoin(t.users, eq(t.users.id, t.judgments.userId))
    .where(and(idInList(dialect, t.judgments.taskId, "ids"), sql`${t.judgments.origin} = 'imported'`)),
);

/** The imported judgments on these tasks, with the names of who judged. A withdrawn round brought nothing. */
export async function importedJudgments(
  db: ReadDb,
  taskIds: readonly string[],
  withdrawn: Pick<ReadonlySet<string>, "has">,
) {
  const rows = await db.prepared(importedOnTasks).execute({ ids: JSON.stringify(taskIds) });
  return rows.filter(({ importId }) => importId === null || !withdrawn.has(importId));
}
