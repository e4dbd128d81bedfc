"use client";

import { Coffee } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { isBreakDue } from "./break-due.ts";

type BreakReminderProps = {
  /** Work since the last pause. */ activeMs: number;
  /** 0 for never. */ afterMinutes: number;
};

/** Suggests a break, out of the way of the task and of its keys; gone when dismissed or after a pause. */
export function BreakReminder({ activeMs, afterMinutes }: BreakReminderProps) {
  const t = useTranslations();
  const [dismissedAt, setDismissedAt] = useState<number | null>(null);
  if (!isBreakDue(activeMs, afterMinutes, dismissedAt)) return null;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-primary-soft px-4 py-2.5 text-[0.9375rem] text-primary-soft-foreground"
    >
      <Coffee aria-hidden className="size-5 shrink-0" />
      <p className="min-w-0 flex-1">
        {t("myWork.youHaveWorkedFor", { activeMs: Math.floor(activeMs / 60_000) })}
      </p>
      <Button variant="ghost" size="small" onClick={() => setDismissedAt(activeMs)}>
        {t("myWork.later")}
      </Button>
    </div>
  );
}
