import type { CampaignStatus } from "./status-changes.ts";

export const STATUS_MEANINGS: Readonly<Record<CampaignStatus, string>> = {
  draft: "Being prepared. Nobody is given tasks.",
  live: "Annotators are given tasks.",
  paused: "Nobody is given new tasks; what people have open can still be sent.",
  closed: "Judging has ended. Results and datasets stay available.",
};
