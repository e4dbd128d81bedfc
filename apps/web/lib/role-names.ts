import type { CampaignRole } from "@laurel/core/access/permissions";
import type { Translate } from "../i18n/translate.ts";

export const roleNames = (t: Translate): Readonly<Record<CampaignRole, string>> => ({
  lead: t("ui.lead"),
  reviewer: t("ui.reviewer"),
  researcher: t("ui.researcher"),
  annotator: t("ui.annotator"),
});
