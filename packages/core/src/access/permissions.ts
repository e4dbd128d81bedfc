import { z } from "zod";

export const SiteRole = z.enum(["admin", "member"]);
export type SiteRole = z.infer<typeof SiteRole>;

export const CampaignRole = z.enum(["lead", "reviewer", "researcher", "annotator"]);
export type CampaignRole = z.infer<typeof CampaignRole>;

/**
 * Which campaign roles may do what. An admin of the site may do all of it in every campaign, but must be a
 * member to judge.
 */
const CAPABILITIES = {
  "campaign.see": ["lead", "reviewer", "researcher", "annotator"],
  "campaign.judge": ["lead", "reviewer", "researcher", "annotator"],
  "campaign.edit": ["lead"],
  "campaign.import": ["lead"],
  "campaign.withdraw": ["lead"],
  "campaign.people": ["lead"],
  "campaign.content": ["lead", "reviewer", "researcher"],
  "campaign.guide": ["lead", "reviewer"],
  "campaign.results": ["lead", "reviewer", "researcher"],
  "campaign.datasets": ["lead", "researcher"],
} as const;

export type Capability = keyof typeof CAPABILITIES;

/**
 * Whether a person may do something in a campaign, given their roles. A `campaignRole` of null means that
 * they are not a member.
 */
export function allows(
  siteRole: SiteRole,
  campaignRole: CampaignRole | null,
  capability: Capability,
): boolean {
  if (siteRole === "admin" && capability !== "campaign.judge") return true;
  const roles: readonly CampaignRole[] = CAPABILITIES[capability];
  return campaignRole !== null && roles.includes(campaignRole);
}

/** What a personal token may be used for. */
export const TokenScope = z.enum(["import", "export", "read", "train"]);
export type TokenScope = z.infer<typeof TokenScope>;
