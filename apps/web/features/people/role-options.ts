import type { CampaignRole } from "@laurel/core/access/campaign-role";
import type { SiteRole } from "@laurel/core/access/site-role";
import { ROLE_NAMES } from "../../lib/role-names.ts";

const ORDER: readonly CampaignRole[] = ["annotator", "reviewer", "researcher", "lead"];

export const ROLE_OPTIONS = ORDER.map((value) => ({ value, label: ROLE_NAMES[value] }));

export const ROLE_HELP = "An annotator judges; a reviewer also sees prompts and results; a researcher also cuts datasets and trains models; a lead runs the campaign.";

export const SITE_ROLE_OPTIONS: readonly { value: SiteRole; label: string }[] = [{ value: "member", label: "Member" }, { value: "admin", label: "Admin" }];
