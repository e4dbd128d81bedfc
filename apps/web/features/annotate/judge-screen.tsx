"use client";

import { lazy, Suspense, useDeferredValue, useState } from "react";
import { GUARD_MS } from "./accepts-key.ts";
import { choiceLabel } from "./choice-label.ts";
import type { Choice } from "./choice.ts";
import type { Draft } from "./draft.ts";
import { draftToAnswers } from "./draft-to-answers.ts";
import type { JudgeDialogName } from "./judge-dialogs.tsx";
import { JudgeEmpty } from "./judge-empty.tsx";
import { JudgeFooter } from "./judge-footer.tsx";
import { JudgeHeader } from "./judge-header.tsx";
import { missingAnswer } from "./missing-answer.ts";
import { NoticeList } from "./notice-list.tsx";
import { presentedPair } from "./presented-pair.ts";
import { scrollResponses } from "./scroll-responses.ts";
import { shortcutsFor } from "./shortcuts-for.ts";
import type { Action } from "./shortcuts.ts";
import { TaskView } from "./task-view.tsx";
import { useAnnotate } from "./use-annotate.ts";
import { useJudgeKeys } from "./use-judge-keys.ts";
import { usePaintedAt } from "./use-painted-at.ts";
import { useTiming } from "./use-timing.ts";

const JudgeDialogs = lazy(() => import("./judge-dialogs.tsx").then((module) => ({ default: module.JudgeDialogs })));

const OFFLINE_AHEAD = 50;
const USUAL_AHEAD = 3;

/** The judging page: a prompt, two responses, one decision a key press. */
export function JudgeScreen({ userId, campaignId }: { userId: string; campaignId: string }) {
  const { store, state } = useAnnotate(userId, campaignId);
  const [open, setOpen] = useState<JudgeDialogName | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const current = state.queue[0] ?? null;
  const upcoming = useDeferredValue(state.queue[1] ?? null);
  const shownKey = `${current?.assignmentId ?? "none"} ${state.review ? "again" : ""}`;
  const paintedAt = usePaintedAt(shownKey);
  const timing = useTiming(shownKey);

  const questions = state.campaign?.questions.questions ?? [];
  const keyed = questions.find((question) => question.kind === "ranking") ?? null;
  const needsSubmit = questions.length > 1 || !keyed;
  const shortcuts = shortcutsFor(keyed, needsSubmit);
  const marked = keyed ? state.draft.choices[keyed.id] : undefined;

  function submit(draft: Draft) {
    if (!current) return;
    const answers = draftToAnswers(draft, questions, presentedPair(current));
    const missing = missingAnswer(questions, answers);
    if (missing) return setComplaint(`Answer “${missing.title}” first.`);
    const choice = keyed && draft.choices[keyed.id];
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setComplaint(null);
    store.submit(answers, choice ? choiceLabel(choice, keyed.strengths) : "Answered", timing());
  }

  function choose(questionId: string, choice: Choice) {
    if (!current) return;
    const draft = { ...state.draft, choices: { ...state.draft.choices, [questionId]: choice } };
    if (!needsSubmit) return submit(draft);
    setComplaint(null);
    store.setDraft(draft);
    const text = document.querySelector("[data-text-question]");
    if (text instanceof HTMLElement) text.focus();
  }

  function act(action: Action) {
    if (action.kind === "choose" && keyed) choose(keyed.id, action.choice);
    else if (action.kind === "submit") submit(state.draft);
    else if (action.kind === "undo") void store.undo();
    else if (action.kind === "keep") store.keepEarlier();
    else if (action.kind === "skip" && current) setOpen("skip");
    else if (action.kind === "help" || action.kind === "guidelines") setOpen(action.kind);
    else if (action.kind === "scroll") scrollResponses(action.lines);
  }

  /** A double click must not answer the next task either. */
  const seen = (at: number) => paintedAt.current !== null && at - paintedAt.current >= GUARD_MS;
  useJudgeKeys(shortcuts, paintedAt, act);

  const rendered = [current, upcoming?.assignmentId === current?.assignmentId ? null : upcoming].filter((task) => task !== null);
  return (
    <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-hidden lg:h-[calc(100dvh-3.5rem-1px)] lg:flex-none lg:overflow-hidden">
      <JudgeHeader state={state} campaignId={campaignId} onGuidelines={() => setOpen("guidelines")} onHelp={() => setOpen("help")} onOfflineMode={(on) => void store.setAhead(on ? OFFLINE_AHEAD : USUAL_AHEAD)} />
      <NoticeList notices={state.notices} onDismiss={store.dismiss} />
      <p role="status" className="sr-only">{current ? `Task ${state.answered + 1} loaded` : ""}</p>
      <div className="flex min-h-0 flex-1 flex-col px-3 py-2 sm:px-6">
        {rendered.map((task) => (
          <TaskView key={task.assignmentId} task={task} shown={task === current} marked={task === current && marked?.kind === "better" ? marked.side : null} />
        ))}
        {!current && <JudgeEmpty state={state} onRetry={() => void store.open()} />}
      </div>
      {state.phase === "ready" && (current || state.done.length > 0) && (
        <JudgeFooter state={state} keyed={current && keyed ? keyed.id : null} needsSubmit={current !== null && needsSubmit} complaint={complaint} onDraft={store.setDraft} onAct={(action, at) => seen(at) && act(action)} onChoose={(id, choice, at) => seen(at) && choose(id, choice)} />
      )}
      <Suspense>{state.campaign && <JudgeDialogs open={open} onClose={() => setOpen(null)} guidelines={state.campaign.guidelines} shortcuts={shortcuts} onSkip={store.skip} />}</Suspense>
    </main>
  );
}
