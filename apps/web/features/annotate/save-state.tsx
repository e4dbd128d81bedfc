import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Delivery } from "./create-drainer.ts";
import { saveStateText } from "./save-state-text.ts";

/** Whether everything has reached the server. */
export function SaveState({
  delivery,
  pending,
  durable,
}: {
  delivery: Delivery;
  pending: number;
  durable: boolean;
}) {
  const t = useTranslations();
  const Icon =
    pending === 0 && delivery !== "signedOut"
      ? Check
      : delivery === "sending" || delivery === "idle"
        ? LoaderCircle
        : CloudOff;
  return (
    <p data-save-state className="flex items-center gap-1.5 text-sm whitespace-nowrap text-muted-foreground">
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{saveStateText(t, delivery, pending, durable)}</span>
    </p>
  );
}
