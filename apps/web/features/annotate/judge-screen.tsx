"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useDeferredValue, useRef, useState } from "react";
import { WORKING_DEFAULTS } from "@laurel/core/people/preference-rules";
import type { Answers } from "@laurel/core/questions/answers";
import { showsReference } from "@laurel/core/questions/kinds/binary-rules";
import { useTRPCClient } from "../../lib/trpc.ts";
import { usePreferences } from "../account/use-preferences.ts";
import { BreakReminder, useSitting } from "../my-work/break-reminder.tsx";
import { ReadingStyle } from "../reading/reading-style.tsx";
import { useLockstep } from "../reading/use-lockstep.ts";
import { useTiming } from "./active-time.ts";
import { useDesk } from "./desk.ts";
import type { JudgeDialogName } from "./judge-dialogs.tsx";
import { JudgeEmpty } from "./judge-empty.tsx";
import { JudgeFooter } from "./judge-footer.tsx";
import { JudgeHeader } from "./judge-header.tsx";
import { NoticeList, PracticeOffer } from "./judge-notices.tsx";
import { type JudgingState, USUAL_AHEAD } from "./judging-state.ts";
import type { JudgingClient } from "./judging-store.ts";
import { GUARD_MS, OwnKeysContext, useJudgeKeys, usePaintedAt } from "./keys.tsx";
import { charactersOf } from "./leased-task.ts";
import { scrollResponses, tasksInPlace, TaskView } from "./task-view.tsx";
import { useJudging } from "./use-judging.ts";
import { useStepsView } from "./use-steps-view.ts";

const JudgeDialogs = lazy(() =>
  import("./judge-dialogs.tsx").then((module) => ({ default: module.JudgeDialogs })),
);
const GuidelinesPane = lazy(() =>
  import("./guidelines-pane.tsx").then((module) => ({ default: module.GuidelinesPane })),
);
const DifferencePanel = lazy(() =>
  import("./difference-panel.tsx").then((module) => ({ default: module.DifferencePanel })),
);
const FindInText = lazy(() =>
  import("../reading/find-in-text.tsx").then((module) => ({ default: module.FindInText })),
);

const OFFLINE_AHEAD = 50;
const SCROLLED_LINES = 4;
const NO_KEYS = {};

/** The judging page: a prompt, its responses, one decision a key press. */
export function JudgeScreen({ userId, campaignId }: { userId: string; campaignId: string }) {
  const t = useTranslations();
  const { store, state } = useJudging(userId, campaignId);
  const { preferences, change } = usePreferences();
  const own = preferences.keys ?? NO_KEYS;
  const guidelines = useGuidelines(useTRPCClient(), state.campaign);
  const workedMs = useSitting();
  const [open, setOpen] = useState<JudgeDialogName | null>(null);
  const [finds, setFinds] = useState(false);
  const [lockstep, setLockstep] = useState(false);
  const [differenceOf, setDifferenceOf] = useState<string | null>(null);
  const texts = useRef<HTMLDivElement>(null);
  useLockstep(lockstep, texts);

  const current = state.queue[0] ?? null;
  const upcoming = useDeferredValue(state.queue[1] ?? null);
  const settled = useDeferredValue(current);
  const shownKey = `${current?.assignmentId ?? "none"} ${state.review ? "again" : ""}`;
  const paintedAt = usePaintedAt(shownKey);
  const timing = useTiming(shownKey, current ? charactersOf(current) : 0);
  const questions = state.campaign?.questions.questions ?? [];
  const desk = useDesk({
    task: current,
    questions,
    draft: state.draft,
    focus: state.focus,
    onDraft: store.setDraft,
    onSubmit: (answers, label) => store.submit(answers, label, timing()),
  });
  const stepsView = useStepsView({
    questions,
    task: current,
    draft: state.draft,
    focus: state.focus,
    active: desk.active?.id ?? null,
    onFocus: desk.focusOn,
  });
  const differs = current !== null && current.responses.length > 1 && differenceOf === current.assignmentId;

  const actions: Readonly<Record<string, (() => void) | undefined>> = {
    undo: () => void store.undo(),
    keep: guidelines.open ? guidelines.close : store.keepEarlier,
    help: () => setOpen("help"),
    guidelines: guidelines.toggle,
    scrollDown: () => scrollResponses(SCROLLED_LINES),
    scrollUp: () => scrollResponses(-SCROLLED_LINES),
    ...(current && {
      skip: () => setOpen("skip"),
      ask: () => setOpen("ask"),
      find: () => setFinds(true),
      lockstep: () => setLockstep(!lockstep),
      ...(current.responses.length > 1 && {
        difference: () => setDifferenceOf(differs ? null : current.assignmentId),
      }),
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
  const showReference = showsReference(questions);
  const marked = markedResponse(state.draft);
  return (
    <OwnKeysContext value={own}>
      <main
        id="main"
        tabIndex={-1}
        className="flex flex-1 flex-col outline-hidden lg:h-[calc(100dvh-3.5rem-1px)] lg:flex-none lg:overflow-hidden"
      >
        <JudgeHeader
          state={state}
          campaignId={campaignId}
          modes={{ difference: differs, lockstep }}
          onAct={act}
          onText={() => setOpen("reading")}
          onOfflineMode={(on) => void store.setAhead(on ? OFFLINE_AHEAD : USUAL_AHEAD)}
        />
        <NoticeList notices={state.notices} onDismiss={store.dismiss} />
        <PracticeOffer campaignId={campaignId} practice={state.campaign?.practice} />
        <div className="px-3 empty:hidden sm:px-6">
          <BreakReminder
            activeMs={workedMs}
            afterMinutes={preferences.breakAfterMinutes ?? WORKING_DEFAULTS.breakAfterMinutes}
          />
        </div>
        <p role="status" className="sr-only">
          {current ? t("annotate.taskLoaded", { answered: state.answered + 1 }) : ""}
        </p>
        <div className="flex min-h-0 flex-1">
          <ReadingStyle {...preferences} className="flex min-h-0 min-w-0 flex-1 flex-col px-3 py-2 sm:px-6">
            {finds && current && (
              <Suspense>
                <FindInText container={texts} onClose={() => setFinds(false)} />
              </Suspense>
            )}
            <div ref={texts} className="relative flex min-h-0 flex-1 flex-col">
              {tasksInPlace({ past: settled, current, upcoming }).map(({ task, place }) => (
                <TaskView
                  key={task.assignmentId}
                  task={task}
                  place={place}
                  marked={task === current ? marked : null}
                  showReference={showReference}
                  steps={stepsView(task)}
                  instead={
                    task === current && differs ? (
                      <Suspense>
                        <DifferencePanel task={task} onClose={() => setDifferenceOf(null)} />
                      </Suspense>
                    ) : null
                  }
                />
              ))}
            </div>
            {!current && <JudgeEmpty state={state} onRetry={() => void store.load()} />}
          </ReadingStyle>
          {guidelines.open && state.campaign && (
            <Suspense>
              <GuidelinesPane guidelines={state.campaign.guidelines} onClose={guidelines.close} />
            </Suspense>
          )}
        </div>
        {state.phase === "ready" && (current || state.done.length > 0) && (
          <JudgeFooter
            state={state}
            task={current}
            desk={desk}
            onAct={(id, at) => seen(at) && act(id)}
            onOffer={(question, offer, at) => seen(at) && desk.take(question, offer)}
          />
        )}
        <Suspense>
          {state.campaign && (
            <JudgeDialogs
              open={open}
              onClose={() => setOpen(null)}
              offers={desk.offers}
              offered={offered}
              reading={preferences}
              onReading={change}
              onSkip={(reason, note) => store.skip(reason, note, t("annotate.skipped"))}
              onAsk={(text) => void store.ask(text)}
            />
          )}
        </Suspense>
      </main>
    </OwnKeysContext>
  );
}

/**
 * Whether the guidelines are open. They open by themselves on the first visit and once for each new version,
 * and otherwise on request. Closing them records that they were read.
 */
function useGuidelines(client: JudgingClient, campaign: JudgingState["campaign"]) {
  const [asked, setAsked] = useState(false);
  const [read, setRead] = useState(0);
  const guidelines = campaign?.guidelines;
  const unread =
    guidelines !== undefined &&
    guidelines.markdown.trim() !== "" &&
    Math.max(guidelines.seen, read) < guidelines.version;
  const close = () => {
    setAsked(false);
    if (!campaign || !guidelines || !unread) return;
    setRead(guidelines.version);
    // If this request fails, the guidelines open again, so that closing them sends it once more.
    client.judging.readGuidelines
      .mutate({ campaignId: campaign.id, version: guidelines.version })
      .catch(() => setRead(0));
  };
  const open = guidelines !== undefined && (asked || unread);
  return { open, close, toggle: () => (open ? close() : setAsked(true)) };
}

/**
 * The response that the answers prefer so far, which is marked; null if there is none or if the best ones
 * tie.
 */
function markedResponse(answers: Answers): string | null {
  const ranking = Object.values(answers).find((answer) => answer.kind === "ranking");
  const best = ranking && ranking.tiers.length > 1 ? ranking.tiers[0] : undefined;
  return best?.length === 1 ? (best[0] ?? null) : null;
}
