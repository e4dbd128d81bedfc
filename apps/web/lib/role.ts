/** What a person may do in one campaign; an admin may do what a lead may, everywhere. */
export type CampaignRole = "lead" | "reviewer" | "researcher" | "annotator";

export const ROLE_NAMES: Readonly<Record<CampaignRole, string>> = { lead: "Lead", reviewer: "Reviewer", researcher: "Researcher", annotator: "Annotator" };
