import { z } from "zod";

export const CampaignStatus = z.enum(["draft", "live", "paused", "closed"]);
export type CampaignStatus = z.infer<typeof CampaignStatus>;

export const NEXT_STATUSES: Readonly<Record<CampaignStatus, readonly CampaignStatus[]>> = {
  draft: ["live"],
  live: ["paused", "closed"],
  paused: ["live", "closed"],
  closed: ["paused"],
};
