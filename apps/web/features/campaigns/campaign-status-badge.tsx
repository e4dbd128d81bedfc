import { Badge } from "../../components/ui/badge.tsx";
import { type CampaignStatus, STATUS_NAMES } from "./status-changes.ts";

const TONES = { draft: "neutral", live: "primary", paused: "warning", closed: "neutral" } as const;

/** Where a campaign stands. */
export function CampaignStatusBadge({ status }: { status: CampaignStatus }) {
  return <Badge tone={TONES[status]}>{STATUS_NAMES[status]}</Badge>;
}
