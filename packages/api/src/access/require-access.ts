import { allows, type Capability } from "@laurel/core/access/permissions";
import { DomainError } from "@laurel/core/errors/domain-error";
import { findAssignment, type FoundAssignment } from "@laurel/db/queries/assignments";
import { findMembership } from "@laurel/db/queries/campaigns";
import type { ReadDb } from "@laurel/db/store/store";
import type { Actor, VerbContext } from "../request-context.ts";

/**
 * The campaign and the actor's role in it, if the actor may use `capability` there. For people outside a
 * campaign it does not exist, so that ids can't be probed; members without the right are told so.
 */
export async function requireCampaign(db: ReadDb, actor: Actor, campaignId: string, capability: Capability) {
  const found = await findMembership(db, campaignId, actor.userId);
  if (!found || (actor.role !== "admin" && found.role === null))
    throw new DomainError("NOT_FOUND", "There is no such campaign, or you don't belong to it.", {
      campaignId,
    });
  if (!allows(actor.role, found.role, capability))
    throw new DomainError(
      "FORBIDDEN",
      `Your role in this campaign does not allow this (${capability}); ask its lead.`,
      { capability },
    );
  return found;
}

export function requireAdmin(actor: Actor): void {
  if (actor.role !== "admin")
    throw new DomainError("FORBIDDEN", "Only an admin of this installation may do this.");
}

/** The actor's own assignment. Those of other people do not exist for the actor. */
export async function requireOwnAssignment(ctx: VerbContext, assignmentId: string): Promise<FoundAssignment> {
  const assignment = await findAssignment(ctx.tx, assignmentId);
  if (!assignment || assignment.userId !== ctx.actor.userId)
    throw new DomainError("NOT_FOUND", "There is no such assignment of yours.", { assignmentId });
  return assignment;
}
