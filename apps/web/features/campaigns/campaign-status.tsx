import { useTranslations } from "next-intl";
import type { CampaignStatus, NextStatus } from "@laurel/core/campaigns/campaign-status";
import { Badge } from "../../components/ui/badge.tsx";
import type { Translate } from "../../i18n/translate.ts";

const statusNames = (t: Translate): Readonly<Record<CampaignStatus, string>> => ({
  draft: t("campaigns.draft2"),
  live: t("campaigns.live"),
  paused: t("campaigns.paused"),
  closed: t("campaigns.closed"),
});

export type StatusChange = {
  readonly to: CampaignStatus;
  readonly action: string;
  readonly title: string;
  readonly meaning: string;
  readonly destructive: boolean;
};

const goLive = (t: Translate): StatusChange => ({
  to: "live",
  action: t("campaigns.goLive"),
  title: t("campaigns.goLive2"),
  meaning: t("campaigns.annotatorsOfTheCampaign"),
  destructive: false,
});
const resume = (t: Translate): StatusChange => ({
  to: "live",
  action: t("campaigns.resume"),
  title: t("campaigns.resumeTheCampaign"),
  meaning: t("campaigns.annotatorsAreGivenTasks"),
  destructive: false,
});
const pause = (t: Translate): StatusChange => ({
  to: "paused",
  action: t("campaigns.pause"),
  title: t("campaigns.pauseTheCampaign"),
  meaning: t("campaigns.nobodyIsGivenNew"),
  destructive: false,
});
const close = (t: Translate): StatusChange => ({
  to: "closed",
  action: t("campaigns.close"),
  title: t("campaigns.closeTheCampaign"),
  meaning: t("campaigns.judgingEndsNobodyIs"),
  destructive: true,
});

const reopen = (t: Translate): StatusChange => ({
  to: "paused",
  action: t("campaigns.openAgain"),
  title: t("campaigns.openTheCampaignAgain"),
  meaning: t("campaigns.itBecomesPausedNobody"),
  destructive: false,
});

type Changes = {
  readonly [From in CampaignStatus]: { readonly [To in NextStatus<From>]: StatusChange };
};

/** From each status, what to call the change to each that may follow it: the types refuse any other. */
const changes = (t: Translate): Changes => ({
  draft: { live: goLive(t) },
  live: { paused: pause(t), closed: close(t) },
  paused: { live: resume(t), closed: close(t) },
  closed: { paused: reopen(t) },
});

/** The statuses that may follow a campaign's status, each with what it means. */
export function statusChanges(t: Translate, status: CampaignStatus): readonly StatusChange[] {
  return Object.values(changes(t)[status]);
}

export const statusMeanings = (t: Translate): Readonly<Record<CampaignStatus, string>> => ({
  draft: t("campaigns.beingPreparedNobodyIs"),
  live: t("campaigns.annotatorsAreGivenTasks2"),
  paused: t("campaigns.nobodyIsGivenNewTasks"),
  closed: t("campaigns.judgingHasEndedResults"),
});

const TONES = { draft: "neutral", live: "primary", paused: "warning", closed: "neutral" } as const;

/** Where a campaign stands. */
export function CampaignStatusBadge({ status }: { status: CampaignStatus }) {
  const t = useTranslations();
  return <Badge tone={TONES[status]}>{statusNames(t)[status]}</Badge>;
}
