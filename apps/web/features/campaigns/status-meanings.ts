import type { Translate } from "../../i18n/translate.ts";
import type { CampaignStatus } from "./status-changes.ts";

export const statusMeanings = (t: Translate): Readonly<Record<CampaignStatus, string>> => ({
  draft: t("campaigns.beingPreparedNobodyIs"),
  live: t("campaigns.annotatorsAreGivenTasks2"),
  paused: t("campaigns.nobodyIsGivenNewTasks"),
  closed: t("campaigns.judgingHasEndedResults"),
});
