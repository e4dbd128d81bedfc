import { z } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { Id } from "@laurel/core/ids/id";
import { findPrompt } from "@laurel/db/queries/prompts";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import { answersInOrder } from "../judging/answers-in-order.ts";
import type { Actor } from "../request-context.ts";

export const GetPrompt = z.strictObject({ campaignId: Id, promptId: Id });
export type GetPrompt = z.infer<typeof GetPrompt>;

export async function getPrompt(db: ReadDb, actor: Actor, input: GetPrompt) {
  const campaign = await requireCampaign(db, actor, input.campaignId, "campaign.content");
  const prompt = await findPrompt(db, input.campaignId, input.promptId);
  if (!prompt)
    throw new DomainError("NOT_FOUND", "There is no such prompt in this campaign.", {
      promptId: input.promptId,
    });
  return { ...prompt, judgments: await answersInOrder(db, campaign, prompt.judgments) };
}
