import { useTranslations } from "next-intl";
import type { CampaignStatus, NextStatus } from "@laurel/core/campaigns/campaign-status";
import { Badge } from "../../components/ui/badge.tsx";
import type { Translate } from "../../i18n/translate.ts";

const statusNames = (t: Translate): Readonly<Record<CampaignStatus, string>> => ({
  draft: t("campaigns.status.names.draft"),
  live: t("campaigns.status.names.live"),
  paused: t("campaigns.status.names.paused"),
  closed: t("campaigns.status.names.closed"),
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
  action: t("campaigns.status.goLive.action"),
  title: t("campaigns.status.goLive.question"),
  meaning: t("campaigns.status.goLive.help"),
  destructive: false,
});
const resume = (t: Translate): StatusChange => ({
  to: "live",
  action: t("campaigns.status.resume.action"),
  title: t("campaigns.status.resume.question"),
  meaning: t("campaigns.status.resume.help"),
  destructive: false,
});
const pause = (t: Translate): StatusChange => ({
  to: "paused",
  action: t("campaigns.status.pause.action"),
  title: t("campaigns.status.pause.question"),
  meaning: t("campaigns.status.pause.help"),
  destructive: false,
});
const close = (t: Translate): StatusChange => ({
  to: "closed",
  action: t("campaigns.status.close.action"),
  title: t("campaigns.status.close.question"),
  meaning: t("campaigns.status.close.help"),
  destructive: true,
});

const reopen = (t: Translate): StatusChange => ({
  to: "paused",
  action: t("campaigns.status.reopen.action"),
  title: t("campaigns.status.reopen.question"),
  meaning: t("campaigns.status.reopen.help"),
  destructive: false,
});

type Changes = {
  readonly [From in CampaignStatus]: { readonly [To in NextStatus<From>]: StatusChange };
};

/**
 * The words for each change of status, by the status before and after it. The types refuse changes that core
 * does not allow.
 */
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
  draft: t("campaigns.status.meanings.draft"),
  live: t("campaigns.status.meanings.live"),
  paused: t("campaigns.status.meanings.paused"),
  closed: t("campaigns.status.meanings.closed"),
});

const TONES = { draft: "neutral", live: "primary", paused: "warning", closed: "neutral" } as const;

/** Where a campaign stands. */
export function CampaignStatusBadge({ status }: { status: CampaignStatus }) {
  const t = useTranslations();
  return <Badge tone={TONES[status]}>{statusNames(t)[status]}</Badge>;
}
