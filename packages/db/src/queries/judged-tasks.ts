import { setImmediate } from "node:timers/promises";
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Answers } from "@laurel/core/questions/answers";
import type { ReadDb } from "../store/store.ts";
import type { Origin } from "../tables/define-work-tables.ts";

export type TaskVotes = {
  readonly id: string;
  readonly promptId: string;
  readonly responseIds: readonly string[];
  readonly votes: readonly StandingVote[];
};

/** `presented` is the order in which the responses were shown; null for a vote that was not made here. */
type StandingVote = {
  readonly userId: string;
  readonly answers: Answers;
  readonly questionsVersion: number;
  readonly guidelinesVersion: number;
  readonly presented: readonly string[] | null;
};

export type JudgedTasksInput = {
  readonly campaignId: string;
  readonly origins: readonly Origin[];
  readonly watermark: number;
  /** UTC milliseconds: only votes made at or after `from`, and before `until`. */
  readonly from?: number | null;
  readonly until?: number | null;
  readonly pageSize?: number;
};

/**
 * The tasks of a campaign with their standing votes, in pages ordered by task id. A person's standing vote is
 * the last of their judgments up to the watermark that is neither surplus nor of a round that came later.
 * Tasks without a vote are left out. A task's state is ignored, because it is not a fact: the votes of a
 * round count from the round's `seq` on, while its tasks are opened later.
 */
export async function* judgedTasks(db: ReadDb, input: JudgedTasksInput): AsyncGenerator<TaskVotes[]> {
  const { tasks, judgments, imports, assignments } = db.t;
  const revision = alias(judgments, "revision");
  const pageSize = input.pageSize ?? 500;
  for (let after = ""; ;) {
    const page = await db.q
      .select({ id: tasks.id, promptId: tasks.promptId, responseIds: tasks.responseIds })
      .from(tasks)
      .where(and(eq(tasks.campaignId, input.campaignId), gt(tasks.id, after)))
      .orderBy(asc(tasks.id))
      .limit(pageSize);
    const last = page.at(-1);
    if (!last) return;
    const rows = await db.q
      .select({
        taskId: judgments.taskId,
        userId: judgments.userId,
        answers: judgments.answers,
        questionsVersion: judgments.questionsVersion,
        guidelinesVersion: judgments.guidelinesVersion,
        presented: assignments.presented,
      })
      .from(judgments)
      .leftJoin(imports, eq(imports.id, judgments.importId))
      .leftJoin(assignments, eq(assignments.id, judgments.assignmentId))
      .where(
        and(
          inArray(
            judgments.taskId,
            page.map((task) => task.id),
          ),
          inArray(judgments.origin, [...input.origins]),
          lte(judgments.seq, input.watermark),
          sql`not ${judgments.surplus}`,
          typeof input.from === "number" ? gte(judgments.createdAt, input.from) : undefined,
          typeof input.until === "number" ? lt(judgments.createdAt, input.until) : undefined,
          or(isNull(judgments.importId), and(isNotNull(imports.seq), lte(imports.seq, input.watermark))),
          notExists(
            db.q
              .select({ one: sql`1` })
              .from(revision)
              .where(and(eq(revision.supersedes, judgments.id), lte(revision.seq, input.watermark))),
          ),
        ),
      )
      .orderBy(asc(judgments.seq));
    const byTask = Map.groupBy(rows, (row) => row.taskId);
    yield page.flatMap((task) => {
      const latest = new Map((byTask.get(task.id) ?? []).map((row) => [row.userId, row]));
      return latest.size === 0 ? [] : [{ ...task, votes: [...latest.values()].map(voteOf) }];
    });
    if (page.length < pageSize) return;
    // SQLite answers without leaving the event loop: without this pause, nobody else would be served until
    // the last page.
    await setImmediate();
    after = last.id;
  }
}

function voteOf({
  userId,
  answers,
  questionsVersion,
  guidelinesVersion,
  presented,
}: StandingVote): StandingVote {
  return { userId, answers, questionsVersion, guidelinesVersion, presented };
}
