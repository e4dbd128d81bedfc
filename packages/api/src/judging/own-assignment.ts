import { DomainError } from "@laurel/core/errors/domain-error";
import { findAssignment, type FoundAssignment } from "@laurel/db/queries/assignments";
import type { VerbContext } from "../verb-context.ts";

/** The actor's own assignment; anybody else's does not exist to them. */
export async function ownAssignment(ctx: VerbContext, assignmentId: string): Promise<FoundAssignment> {
  const assignment = await findAssignment(ctx.tx, assignmentId);
  if (!assignment || assignment.userId !== ctx.actor.userId)
    throw new DomainError("NOT_FOUND", "There is no such assignment of yours.", { assignmentId });
  return assignment;
}
