import type { CampaignRole } from "./campaign-role.ts";
import { CAPABILITIES } from "./capability.ts";
import type { Capability } from "./capability.ts";
import type { SiteRole } from "./site-role.ts";

/**
 * Whether someone with this site role and this role in a campaign (null: not a member) may use a capability
 * there.
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
