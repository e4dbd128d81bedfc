"use client";

import { BookOpen } from "lucide-react";
import Link from "next/link";
import { lazy, Suspense } from "react";
import { Button } from "../../components/ui/button.tsx";
import type { AnnotateState } from "./annotate-state.ts";
import { KeyHint } from "./key-hint.tsx";
import { Pace } from "./pace.tsx";
import { SaveState } from "./save-state.tsx";

const JudgeMenu = lazy(() => import("./judge-menu.tsx").then((module) => ({ default: module.JudgeMenu })));

type JudgeHeaderProps = { state: AnnotateState; campaignId: string; onGuidelines: () => void; onHelp: () => void; onOfflineMode: (on: boolean) => void };

/** What one judges, how far one is, whether all is saved, and the guidelines. */
export function JudgeHeader({ state, campaignId, onGuidelines, onHelp, onOfflineMode }: JudgeHeaderProps) {
  return (
    <div className="flex min-h-11 items-center gap-x-3 px-4 pt-2 sm:px-6">
      <h1 className="min-w-0 flex-1 truncate text-base font-semibold">
        <Link href={`/campaigns/${campaignId}`} className="rounded hover:underline">{state.campaign?.name ?? "Judging"}</Link>
      </h1>
      <Pace {...state} />
      <div className="hidden sm:block">
        <SaveState delivery={state.delivery} pending={state.pending.length} durable={state.durable} />
      </div>
      <Button variant="ghost" size="small" onClick={onGuidelines} aria-keyshortcuts="g" className="hidden md:inline-flex">
        <BookOpen aria-hidden /> Guidelines <KeyHint id="guidelines" />
      </Button>
      <Button variant="ghost" size="small" onClick={onHelp} aria-keyshortcuts="?" className="hidden px-2 md:inline-flex">
        Keys <KeyHint id="help" />
      </Button>
      <Suspense fallback={<span className="size-8" />}>
        <JudgeMenu held={state.queue.length} offlineMode={state.ahead > 3} onGuidelines={onGuidelines} onHelp={onHelp} onOfflineMode={onOfflineMode} />
      </Suspense>
    </div>
  );
}
