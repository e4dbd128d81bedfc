import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../../store/store.ts";
import type { AssignmentState } from "../../tables/define-work-tables.ts";
import { bound } from "../bound.ts";

/**
 * Moves an assignment from the state it was read in to an end state; false when somebody else moved it first.
 * A draft outlives its lease: whoever comes back to the task finds it.
 */
export async function finishAssignment(
  tx: Tx,
  assignmentId: string,
  from: AssignmentState,
  to: AssignmentState,
  now: number,
): Promise<boolean> {
  const rows = await tx
    .prepared("judging.finish", ({ q, t }) =>
      q
        .update(t.assignments)
        .set({
          state: bound("to"),
          finishedAt: bound("now"),
          draft: sql`case when ${sql.placeholder("ending")} in ('expired', 'released') then ${t.assignments.draft} end`,
        })
        .where(
          and(
            eq(t.assignments.id, sql.placeholder("assignmentId")),
            sql`${t.assignments.state} = ${sql.placeholder("from")}`,
          ),
        )
        .returning({ id: t.assignments.id }),
    )
    .execute({ assignmentId, from, to, ending: to, now });
  return rows.length === 1;
}
