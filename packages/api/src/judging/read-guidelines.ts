import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { markGuidelinesSeen } from "@laurel/db/queries/members";
import { requireCampaign } from "../access/require-access.ts";
import type { VerbContext } from "../request-context.ts";

export const ReadGuidelines = z.strictObject({ campaignId: Id, version: z.int().min(1) });
export type ReadGuidelines = z.infer<typeof ReadGuidelines>;

/** Notes that the actor has read a version of the guidelines. It never goes back to an older one. */
export async function readGuidelines(ctx: VerbContext, input: ReadGuidelines): Promise<{ version: number }> {
  const campaign = await requireCampaign(ctx.tx, ctx.actor, input.campaignId, "campaign.judge");
  if (input.version > campaign.guidelinesVersion)
    throw new DomainError(
      "INVALID",
      `version: the guidelines have no version ${input.version}; the newest is ${campaign.guidelinesVersion}.`,
      { field: "version" },
    );
  await markGuidelinesSeen(ctx.tx, campaign.id, ctx.actor.userId, input.version);
  return { version: input.version };
}
