import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { standingJudgment } from "@laurel/db/queries/judgments";
import { requireOwnAssignment } from "../access/require-access.ts";
import type { VerbContext } from "../request-context.ts";
import { presentTasks } from "./presented-task.ts";

export const ReopenAssignment = z.strictObject({ assignmentId: Id });
export type ReopenAssignment = z.infer<typeof ReopenAssignment>;

/** Shows a judged task again with its answers. The judgment stands until a revision supersedes it. */
export async function reopenAssignment(ctx: VerbContext, input: ReopenAssignment) {
  const assignment = await requireOwnAssignment(ctx, input.assignmentId);
  const standing = await standingJudgment(ctx.tx, assignment.id);
  if (!standing)
    throw new DomainError("CONFLICT", "Nothing was judged here yet, so there is nothing to go back to.", {
      assignmentId: assignment.id,
    });
  const [task] = await presentTasks(ctx.tx, assignment, [{ ...assignment, draft: null }]);
  if (!task) throw new DomainError("INTERNAL", "The task's text is missing.");
  return { ...task, answers: standing.answers };
}
