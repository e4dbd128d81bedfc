import { useTranslations } from "next-intl";
import { Badge } from "../../components/ui/badge.tsx";
import { type CampaignStatus, statusNames } from "./status-changes.ts";

const TONES = { draft: "neutral", live: "primary", paused: "warning", closed: "neutral" } as const;

/** Where a campaign stands. */
export function CampaignStatusBadge({ status }: { status: CampaignStatus }) {
  const t = useTranslations();
  return <Badge tone={TONES[status]}>{statusNames(t)[status]}</Badge>;
}
