import { eq, inArray } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { isArriving } from "../people/is-arriving.ts";

const PEOPLE = 10;

/**
 * Deletes some of what was read into a campaign that nobody sees: up to `limit` tasks with all that was done
 * on them, then up to `limit` prompts with their responses, then the rest, its people a few at a time.
 * Returns whether there may be more.
 */
export async function deleteArrivingContents(
  { q, t }: Tx,
  campaignId: string,
  limit: number,
): Promise<boolean> {
  const tasks = (
    await q.select({ id: t.tasks.id }).from(t.tasks).where(eq(t.tasks.campaignId, campaignId)).limit(limit)
  ).map(({ id }) => id);
  if (tasks.length > 0) {
    await q.delete(t.judgments).where(inArray(t.judgments.taskId, tasks));
    await q.delete(t.assignments).where(inArray(t.assignments.taskId, tasks));
    await q.delete(t.tasks).where(inArray(t.tasks.id, tasks));
    return true;
  }
  const prompts = (
    await q
      .select({ id: t.prompts.id })
      .from(t.prompts)
      .where(eq(t.prompts.campaignId, campaignId))
      .limit(limit)
  ).map(({ id }) => id);
  if (prompts.length > 0) {
    await q.delete(t.responses).where(inArray(t.responses.promptId, prompts));
    await q.delete(t.prompts).where(inArray(t.prompts.id, prompts));
    return true;
  }
  for (const table of [t.imports, t.members, t.guidelines, t.questionSets])
    await q.delete(table).where(eq(table.campaignId, campaignId));
  // A few: for each, the database looks through all judgments for one that names them.
  const people = await q
    .select({ id: t.users.id })
    .from(t.users)
    .where(isArriving(t.users, campaignId))
    .limit(PEOPLE);
  if (people.length > 0)
    await q.delete(t.users).where(
      inArray(
        t.users.id,
        people.map(({ id }) => id),
      ),
    );
  return people.length > 0;
}
