import type { CampaignRole } from "@laurel/core/access/campaign-role";

type CampaignTab = { label: string; path: string; roles: readonly CampaignRole[] };

const TABS: readonly CampaignTab[] = [
  { label: "Overview", path: "", roles: ["lead", "reviewer", "researcher", "annotator"] },
  { label: "Judge", path: "/judge", roles: ["lead", "reviewer", "researcher", "annotator"] },
  { label: "Prompts", path: "/prompts", roles: ["lead", "reviewer", "researcher"] },
  { label: "Import", path: "/import", roles: ["lead"] },
  { label: "People", path: "/people", roles: ["lead"] },
  { label: "Questions", path: "/questions", roles: ["lead", "reviewer"] },
  { label: "Skipped", path: "/skipped", roles: ["lead"] },
  { label: "Datasets", path: "/datasets", roles: ["lead", "researcher"] },
  { label: "Models", path: "/models", roles: ["lead", "researcher"] },
  { label: "Settings", path: "/settings", roles: ["lead"] },
];

/** The pages of a campaign that a role may see, in order. */
export function campaignTabs(role: CampaignRole): readonly CampaignTab[] {
  return TABS.filter((tab) => tab.roles.includes(role));
}
