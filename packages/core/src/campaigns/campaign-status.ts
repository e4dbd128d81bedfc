import { z } from "zod";

export const CampaignStatus = z.enum(["draft", "live", "paused", "closed"]);
export type CampaignStatus = z.infer<typeof CampaignStatus>;

/** Which status may follow which: draft → live ⇄ paused → closed, and a closed campaign goes back to paused. */
const NEXT_STATUSES = {
  draft: ["live"],
  live: ["paused", "closed"],
  paused: ["live", "closed"],
  closed: ["paused"],
} as const satisfies Readonly<Record<CampaignStatus, readonly CampaignStatus[]>>;

/** The statuses that may follow a given one. */
export type NextStatus<From extends CampaignStatus> = (typeof NEXT_STATUSES)[From][number];

export function mayFollow(from: CampaignStatus, to: CampaignStatus): boolean {
  const next: readonly CampaignStatus[] = NEXT_STATUSES[from];
  return next.includes(to);
}
