import { useTranslations } from "next-intl";
import { Badge } from "../../components/ui/badge.tsx";

const TONES = {
  cutting: "primary",
  training: "primary",
  ready: "primary",
  failed: "danger",
  cancelled: "neutral",
} as const;

/** How a dataset version or a model is doing. */
export function VersionStatusBadge({ status }: { status: keyof typeof TONES }) {
  const t = useTranslations();
  return <Badge tone={TONES[status]}>{t(`datasets.statuses.${status}`)}</Badge>;
}
