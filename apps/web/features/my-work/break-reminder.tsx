"use client";

import { Coffee } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { MINUTE } from "@laurel/core/time/durations";
import { Button } from "../../components/ui/button.tsx";
import { SIGNS_OF_LIFE } from "../annotate/active-time.ts";

type BreakReminderProps = {
  /** Work since the last break, in milliseconds. */
  activeMs: number;
  /** After how many minutes of work a break is suggested; 0 for never. */
  afterMinutes: number;
};

/** Suggests a break, without covering the task or its keys, until it is dismissed or a break is taken. */
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
      <p className="min-w-0 flex-1">{t("myWork.break.text", { activeMs: Math.floor(activeMs / MINUTE) })}</p>
      <Button variant="ghost" size="small" onClick={() => setDismissedAt(activeMs)}>
        {t("myWork.break.later")}
      </Button>
    </div>
  );
}

const LOOK_EVERY_MS = 15_000;

/** Milliseconds of work on this page since the last break, updated every `LOOK_EVERY_MS`. */
export function useSitting(): number {
  const [workedMs, setWorkedMs] = useState(0);
  useEffect(() => {
    let sitting = startSitting(performance.now());
    const alive = () => {
      sitting = continueSitting(sitting, performance.now());
    };
    for (const name of SIGNS_OF_LIFE) window.addEventListener(name, alive, { passive: true, capture: true });
    const look = setInterval(() => setWorkedMs(sitting.workedMs), LOOK_EVERY_MS);
    return () => {
      for (const name of SIGNS_OF_LIFE) window.removeEventListener(name, alive, { capture: true });
      clearInterval(look);
    };
  }, []);
  return workedMs;
}

/** A person who shows no activity for this long has taken a break. */
const PAUSE_MS = 5 * MINUTE;

/** Work since the last break: `workedMs` milliseconds up to `lastAt`, a time of a monotonic clock. */
export type Sitting = { readonly workedMs: number; readonly lastAt: number };

export const startSitting = (at: number): Sitting => ({ workedMs: 0, lastAt: at });

/**
 * The sitting after activity at `at`. A silence that is shorter than a break counts as reading; after a
 * break, a new sitting starts.
 */
export function continueSitting(sitting: Sitting, at: number): Sitting {
  const silent = at - sitting.lastAt;
  if (silent >= PAUSE_MS) return startSitting(at);
  return { workedMs: sitting.workedMs + Math.max(0, silent), lastAt: Math.max(at, sitting.lastAt) };
}

/**
 * Whether a break is due: `workedMs` since the last break reach `afterMinutes` (0: never). A reminder that
 * was dismissed after `dismissedAtMs` of work comes back after another `afterMinutes` of work.
 */
export function isBreakDue(workedMs: number, afterMinutes: number, dismissedAtMs: number | null): boolean {
  if (afterMinutes <= 0) return false;
  // If less work was done than when the reminder was dismissed, a break came since, and the dismissal is
  // void.
  const since = dismissedAtMs !== null && dismissedAtMs <= workedMs ? dismissedAtMs : 0;
  return workedMs - since >= afterMinutes * MINUTE;
}
