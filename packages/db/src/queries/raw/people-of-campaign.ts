import { and, asc, eq, gt, inArray, lte, or, sql } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

const PAGE = 500;

/**
 * A campaign's annotators, and everybody else who had a task of it or has a judgment in it up to the
 * watermark, in pages ordered by id.
 */
export async function* peopleOfCampaign({ q, t }: ReadDb, campaignId: string, watermark: number) {
  const { users, members, assignments, tasks, judgments } = t;
  const judged = q
    .select({ id: judgments.userId })
    .from(judgments)
    .where(and(eq(judgments.campaignId, campaignId), lte(judgments.seq, watermark)));
  const met = q
    .select({ id: assignments.userId })
    .from(assignments)
    .innerJoin(tasks, eq(tasks.id, assignments.taskId))
    .where(and(eq(tasks.campaignId, campaignId), sql`${assignments.state} <> 'leased'`));
  for (let after = ""; ;) {
    const page = await q
      .select({ id: users.id, kind: users.kind, role: members.role })
      .from(users)
      .leftJoin(members, and(eq(members.userId, users.id), eq(members.campaignId, campaignId)))
      .where(
        and(
          gt(users.id, after),
          or(eq(members.role, "annotator"), inArray(users.id, judged), inArray(users.id, met)),
        ),
      )
      .orderBy(asc(users.id))
      .limit(PAGE);
    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}
