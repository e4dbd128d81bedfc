import type { CampaignRole } from "@laurel/core/access/permissions";
import type { Translate } from "../../i18n/translate.ts";

type CampaignTab = { label: string; path: string; roles: readonly CampaignRole[] };

const tabs = (t: Translate): readonly CampaignTab[] => [
  { label: t("shell.overview"), path: "", roles: ["lead", "reviewer", "researcher", "annotator"] },
  { label: t("shell.judge"), path: "/judge", roles: ["lead", "reviewer", "researcher", "annotator"] },
  { label: t("shell.prompts"), path: "/prompts", roles: ["lead", "reviewer", "researcher"] },
  { label: t("shell.import"), path: "/import", roles: ["lead"] },
  { label: t("shell.people"), path: "/people", roles: ["lead"] },
  { label: t("shell.questions"), path: "/questions", roles: ["lead", "reviewer"] },
  { label: t("shell.skipped"), path: "/skipped", roles: ["lead"] },
  { label: t("shell.datasets"), path: "/datasets", roles: ["lead", "researcher"] },
  { label: t("shell.models"), path: "/models", roles: ["lead", "researcher"] },
  { label: t("shell.settings"), path: "/settings", roles: ["lead"] },
];

/** The pages of a campaign that a role may see, in order. */
export function campaignTabs(t: Translate, role: CampaignRole): readonly CampaignTab[] {
  return tabs(t).filter((tab) => tab.roles.includes(role));
}
