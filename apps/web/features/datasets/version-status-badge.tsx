import { Badge } from "../../components/ui/badge.tsx";

const STATES = { cutting: ["primary", "being cut"], training: ["primary", "training"], ready: ["primary", "ready"], failed: ["danger", "failed"], cancelled: ["neutral", "cancelled"] } as const;

/** How a dataset version or a model is doing. */
export function VersionStatusBadge({ status }: { status: keyof typeof STATES }) {
  const [tone, label] = STATES[status];
  return <Badge tone={tone}>{label}</Badge>;
}
