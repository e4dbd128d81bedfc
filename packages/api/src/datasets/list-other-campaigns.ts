import { z } from "zod";
import { allows } from "@laurel/core/access/permissions";
import { Id } from "@laurel/core/ids/id";
import { QuestionId } from "@laurel/core/questions/question-base";
import { findMembership, listCampaigns } from "@laurel/db/queries/campaigns";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";
import { lastAsked } from "./require-spec-fits.ts";

export const ListOtherCampaigns = z.strictObject({ campaignId: Id, questionId: QuestionId });
export type ListOtherCampaigns = z.infer<typeof ListOtherCampaigns>;

const MOST = 200;

/**
 * The other campaigns whose judgments can join a campaign's in one dataset: the newest ones that asked the
 * same question and that the actor may export.
 */
export async function listOtherCampaigns(
  db: ReadDb,
  actor: Actor,
  { campaignId, questionId }: ListOtherCampaigns,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const question = await lastAsked(
    db,
    await requireCampaign(db, actor, campaignId, "campaign.datasets"),
    questionId,
  );
  const { rows } = await listCampaigns(db, {
    userId: actor.userId,
    all: actor.role === "admin",
    search: "",
    descending: true,
    offset: 0,
    limit: MOST,
  });
  const others: { id: string; name: string }[] = [];
  for (const { id, name } of rows) {
    const campaign = id === campaignId ? undefined : await findMembership(db, id, actor.userId);
    if (!question || !campaign || !allows(actor.role, campaign.role, "campaign.datasets")) continue;
    if ((await lastAsked(db, campaign, questionId))?.kind === question.kind) others.push({ id, name });
  }
  return others;
}
