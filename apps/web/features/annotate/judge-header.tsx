"use client";

import { BookOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { lazy, Suspense } from "react";
import { Button } from "../../components/ui/button.tsx";
import { AnswersFromLead } from "../guidance/answers-from-lead.tsx";
import type { ReadingModes } from "./judge-menu.tsx";
import { type JudgingState, USUAL_AHEAD } from "./judging-state.ts";
import { KeyHint } from "./keys.tsx";
import { SaveState } from "./outbox/save-state.tsx";

const JudgeMenu = lazy(() => import("./judge-menu.tsx").then((module) => ({ default: module.JudgeMenu })));

type JudgeHeaderProps = {
  state: JudgingState;
  campaignId: string;
  modes: ReadingModes;
  onAct: (shortcutId: string) => void;
  onText: () => void;
  onOfflineMode: (on: boolean) => void;
};

/**
 * The campaign, the pace, whether everything is saved, and buttons for the guidelines, the keys and the menu.
 */
export function JudgeHeader({ state, campaignId, modes, onAct, onText, onOfflineMode }: JudgeHeaderProps) {
  const t = useTranslations();
  return (
    <div className="flex min-h-11 items-center gap-x-3 px-4 pt-2 sm:px-6">
      <h1 dir="auto" className="text-page-start min-w-0 flex-1 truncate text-base font-semibold">
        <Link href={`/campaigns/${campaignId}`} className="rounded hover:underline">
          {state.campaign?.name ?? t("annotate.judging")}
        </Link>
      </h1>
      <AnswersFromLead campaignId={campaignId} />
      <Pace {...state} />
      <div className="hidden min-w-28 sm:block">
        <SaveState delivery={state.delivery} pending={state.pending.length} durable={state.durable} />
      </div>
      <Button
        variant="ghost"
        size="small"
        onClick={() => onAct("guidelines")}
        className="hidden md:inline-flex"
      >
        <BookOpen aria-hidden /> {t("annotate.guidelines.title")} <KeyHint id="guidelines" />
      </Button>
      <Button
        variant="ghost"
        size="small"
        onClick={() => onAct("help")}
        className="hidden px-2 md:inline-flex"
      >
        {t("annotate.shortcuts.title")} <KeyHint id="help" />
      </Button>
      <Suspense fallback={<span className="size-8" />}>
        <JudgeMenu
          held={state.queue.length}
          offlineMode={state.ahead > USUAL_AHEAD}
          modes={modes}
          onAct={onAct}
          onText={onText}
          onOfflineMode={onOfflineMode}
        />
      </Suspense>
    </div>
  );
}

type PaceProps = Pick<JudgingState, "progress" | "pending" | "answered" | "activeMs" | "review">;

/**
 * How much is done, and how long an answer takes on average in this sitting. Each has room for more digits,
 * so that nothing moves while one works.
 */
function Pace({ progress, pending, answered, activeMs }: PaceProps) {
  const t = useTranslations();
  if (!progress) return null;
  const today = progress.mineToday + pending.filter((item) => item.kind === "judgment").length;
  const seconds = answered > 0 ? Math.max(1, Math.round(activeMs / answered / 1000)) : null;
  return (
    <p className="flex items-center gap-3 text-sm whitespace-nowrap text-muted-foreground tabular-nums">
      <span className="min-w-18">
        <span className="font-medium text-foreground">{today}</span> {t("annotate.pace.today")}
      </span>
      <span className="hidden min-w-18 sm:inline-block">
        {seconds !== null && t("annotate.pace.secondsEach", { seconds })}
      </span>
      {progress.campaignTasks !== null && (
        <span className="hidden min-w-44 md:inline-block">
          {progress.campaignDone ?? 0}{" "}
          {t("annotate.pace.tasksDone", { campaignTasks: progress.campaignTasks })}
        </span>
      )}
    </p>
  );
}
