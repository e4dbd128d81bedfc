import { and, count, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "../../store/store.ts";

/** How many annotators of a campaign, able to sign in, have not yet met a task or still hold it. */
export async function othersLeft(db: ReadDb, campaignId: string, taskId: string): Promise<number> {
  const { members, users, assignments } = db.t;
  const [able] = await db.q
    .select({ n: count() })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .leftJoin(
      assignments,
      and(
        eq(assignments.userId, members.userId),
        eq(assignments.taskId, taskId),
        inArray(assignments.state, ["judged", "skipped"]),
      ),
    )
    .where(
      and(
        eq(members.campaignId, campaignId),
        eq(members.role, "annotator"),
        isNull(users.disabledAt),
        isNull(assignments.id),
      ),
    );
  return able?.n ?? 0;
}
