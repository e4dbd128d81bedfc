import type { CampaignRole, SiteRole } from "@laurel/core/access/permissions";
import type { Translate } from "../../i18n/translate.ts";
import { roleNames } from "../../lib/role-names.ts";

const ORDER: readonly CampaignRole[] = ["annotator", "reviewer", "researcher", "lead"];

export const roleOptions = (t: Translate) => ORDER.map((value) => ({ value, label: roleNames(t)[value] }));

export const roleHelp = (t: Translate) => t("people.roleHelp");

export const siteRoleOptions = (t: Translate): readonly { value: SiteRole; label: string }[] => [
  { value: "member", label: t("people.member") },
  { value: "admin", label: t("people.admin") },
];
