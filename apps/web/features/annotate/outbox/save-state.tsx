import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Translate } from "../../../i18n/translate.ts";
import type { Delivery } from "./outbox.ts";

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

/** Where the answers are, in a few calm words. */
export function saveStateText(t: Translate, delivery: Delivery, pending: number, durable: boolean): string {
  const count = { count: pending };
  if (delivery === "signedOut")
    return pending === 0 ? t("annotate.signedOut") : t("annotate.answersKeptSignedOut", count);
  if (pending === 0) return t("annotate.allSaved");
  if (delivery === "offline")
    return durable ? t("annotate.answersKept", count) : t("annotate.answersKeptInTab", count);
  return t("annotate.savingAnswers", count);
}
