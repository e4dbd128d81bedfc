import { z } from "zod";
import { Id } from "@laurel/core/ids/id";
import { SafeText } from "@laurel/core/text/text-limits";
import { findCandidates } from "@laurel/db/queries/members";
import type { ReadDb } from "@laurel/db/store/store";
import { requireCampaign } from "../access/require-access.ts";
import type { Actor } from "../request-context.ts";

const SHOWN = 20;

export const ListCandidates = z.strictObject({ campaignId: Id, search: SafeText.max(200).default("") });
export type ListCandidates = z.infer<typeof ListCandidates>;

/** The first people that a search finds among those who are not in a campaign. */
export async function listCandidates(db: ReadDb, actor: Actor, input: ListCandidates) {
  await requireCampaign(db, actor, input.campaignId, "campaign.people");
  return findCandidates(db, { ...input, limit: SHOWN });
}
