import { and, eq, lt, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import { bound } from "../bound.ts";

export async function advanceCursor(
  tx: Tx,
  campaignId: string,
  userId: string,
  cursor: number,
): Promise<void> {
  await tx
    .prepared("judging.advanceCursor", ({ q, t }) =>
      q
        .update(t.members)
        .set({ cursor: bound("cursor") })
        .where(
          and(
            eq(t.members.campaignId, sql.placeholder("campaignId")),
            eq(t.members.userId, sql.placeholder("userId")),
            lt(t.members.cursor, sql.placeholder("at")),
          ),
        ),
    )
    .execute({ campaignId, userId, cursor, at: cursor });
}
