import type { CampaignRole } from "@laurel/core/access/campaign-role";

export const ROLE_NAMES: Readonly<Record<CampaignRole, string>> = { lead: "Lead", reviewer: "Reviewer", researcher: "Researcher", annotator: "Annotator" };
