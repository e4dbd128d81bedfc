"use client";

import { lazy, Suspense, useDeferredValue, useState } from "react";
import { GUARD_MS } from "./accepts-key.ts";
import type { JudgeDialogName } from "./judge-dialogs.tsx";
import { JudgeEmpty } from "./judge-empty.tsx";
import { JudgeFooter } from "./judge-footer.tsx";
import { JudgeHeader } from "./judge-header.tsx";
import { markedResponse } from "./marked-response.ts";
import { NoticeList } from "./notice-list.tsx";
import { OwnKeysContext } from "./own-keys.ts";
import { scrollResponses } from "./scroll-responses.ts";
import { TaskView } from "./task-view.tsx";
import { useAnnotate } from "./use-annotate.ts";
import { useDesk } from "./use-desk.ts";
import { useJudgeKeys } from "./use-judge-keys.ts";
import { usePaintedAt } from "./use-painted-at.ts";
import { useStepsView } from "./use-steps-view.ts";
import { useTiming } from "./use-timing.ts";

const JudgeDialogs = lazy(() => import("./judge-dialogs.tsx").then((module) => ({ default: module.JudgeDialogs })));

const OFFLINE_AHEAD = 50;
const USUAL_AHEAD = 3;
const SCROLLED_LINES = 4;
const NO_KEYS = {};

/** The judging page: a prompt, its responses, one decision a key press. */
export function JudgeScreen({ userId, campaignId }: { userId: string; campaignId: string }) {
  const { store, state } = useAnnotate(userId, campaignId);
  const [open, setOpen] = useState<JudgeDialogName | null>(null);
  const current = state.queue[0] ?? null;
  const upcoming = useDeferredValue(state.queue[1] ?? null);
  const shownKey = `${current?.assignmentId ?? "none"} ${state.review ? "again" : ""}`;
  const paintedAt = usePaintedAt(shownKey);
  const timing = useTiming(shownKey);
  const desk = useDesk(store, state, timing);
  const stepsView = useStepsView(desk, state, store);
  const own = NO_KEYS;

  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    undo: () => void store.undo(),
    keep: store.keepEarlier,
    help: () => setOpen("help"),
    guidelines: () => setOpen("guidelines"),
    scrollDown: () => scrollResponses(SCROLLED_LINES),
    scrollUp: () => scrollResponses(-SCROLLED_LINES),
    ...(current && {
      skip: () => setOpen("skip"),
      previousQuestion: () => desk.goTo(-1),
      nextQuestion: () => desk.goTo(1),
      ...(desk.needsSubmit && { submit: () => desk.submit() }),
    }),
  };
  const act = (id: string) => {
    const offer = desk.offers.find((each) => each.id === id);
    if (offer && desk.active) desk.take(desk.active, offer);
    else actions[id]?.();
  };
  const offered = (id: string) => desk.offers.some((offer) => offer.id === id) || actions[id] !== undefined;
  useJudgeKeys({ own, paintedAt, offered, act });

  /** A double click must not answer the next task either. */
  const seen = (at: number) => paintedAt.current !== null && at - paintedAt.current >= GUARD_MS;
  const rendered = [current, upcoming?.assignmentId === current?.assignmentId ? null : upcoming].filter((task) => task !== null);
  const showReference = desk.questions.some((question) => question.kind === "binary" && question.about === "correctness");
  const marked = markedResponse(state.draft);
  return (
    <OwnKeysContext value={own}>
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-hidden lg:h-[calc(100dvh-3.5rem-1px)] lg:flex-none lg:overflow-hidden">
        <JudgeHeader state={state} campaignId={campaignId} onGuidelines={() => setOpen("guidelines")} onHelp={() => setOpen("help")} onOfflineMode={(on) => void store.setAhead(on ? OFFLINE_AHEAD : USUAL_AHEAD)} />
        <NoticeList notices={state.notices} onDismiss={store.dismiss} />
        <p role="status" className="sr-only">{current ? `Task ${state.answered + 1} loaded` : ""}</p>
        <div className="flex min-h-0 flex-1 flex-col px-3 py-2 sm:px-6">
          {rendered.map((task) => (
            <TaskView key={task.assignmentId} task={task} shown={task === current} marked={task === current ? marked : null} showReference={showReference} steps={stepsView(task)} />
          ))}
          {!current && <JudgeEmpty state={state} onRetry={() => void store.open()} />}
        </div>
        {state.phase === "ready" && (current || state.done.length > 0) && (
          <JudgeFooter state={state} task={current} desk={desk} onAct={(id, at) => seen(at) && act(id)} onOffer={(question, offer, at) => seen(at) && desk.take(question, offer)} onFocus={(focus) => store.setDraft(state.draft, focus)} />
        )}
        <Suspense>{state.campaign && <JudgeDialogs open={open} onClose={() => setOpen(null)} guidelines={state.campaign.guidelines} offers={desk.offers} offered={offered} onSkip={store.skip} />}</Suspense>
      </main>
    </OwnKeysContext>
  );
}
