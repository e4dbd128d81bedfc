"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Question } from "@laurel/core/questions/question";
import { Button } from "../../components/ui/button.tsx";
import type { Desk } from "./desk.ts";
import type { JudgingState } from "./judging-state.ts";
import { KeyHint } from "./keys.tsx";
import type { Offer } from "./kinds/desk-kind.ts";
import type { LeasedTask } from "./leased-task.ts";
import { SaveState } from "./outbox/save-state.tsx";
import { QuestionRows } from "./question-rows.tsx";

type JudgeFooterProps = {
  state: JudgingState;
  task: LeasedTask | null;
  desk: Desk;
  /** `at` is when it was clicked, on the clock of `performance.now()`. */
  onAct: (shortcutId: string, at: number) => void;
  onOffer: (question: Question, offer: Offer, at: number) => void;
};

/** The questions and their answers, the last answer, skip and submit. */
export function JudgeFooter({ state, task, desk, onAct, onOffer }: JudgeFooterProps) {
  const t = useTranslations();
  const { draft, focus, review } = state;
  const only = desk.questions.length === 1 ? desk.questions[0] : undefined;
  const canKeep = review !== null && (!review.withdrawn || review.done?.item.kind === "judgment");
  return (
    <section
      aria-label={t("annotate.yourAnswer")}
      className="sticky bottom-0 z-20 flex max-h-[60dvh] flex-col gap-1.5 overflow-y-auto border-t bg-card px-3 pt-1.5 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-6 lg:static lg:shrink-0"
    >
      <div className="flex min-h-8 items-center justify-between gap-2">
        <p
          dir="auto"
          className="text-page-start hidden min-w-0 flex-1 truncate text-[0.9375rem] font-medium md:block"
          title={only?.help || undefined}
        >
          {only?.title} {only?.help && <span className="font-normal text-muted-foreground">{only.help}</span>}
        </p>
        <LastAnswer
          label={state.done.at(-1)?.label ?? null}
          reviewing={review !== null}
          canKeep={canKeep}
          onUndo={() => onAct("undo", performance.now())}
          onKeep={() => onAct("keep", performance.now())}
        />
        <div className="sm:hidden">
          <SaveState delivery={state.delivery} pending={state.pending.length} durable={state.durable} />
        </div>
      </div>
      {task && (
        <div className="flex flex-col gap-2 lg:flex-row lg:items-end lg:gap-4">
          <div className="flex min-w-0 flex-1 flex-col gap-1.5">
            <QuestionRows
              questions={desk.questions}
              task={task}
              answers={draft}
              focus={focus}
              onFocus={desk.focusOn}
              onOffer={(question, offer, event) => onOffer(question, offer, event.timeStamp)}
              onAnswer={desk.answer}
            />
          </div>
          <div className="flex shrink-0 gap-1.5">
            <Button
              variant="ghost"
              className="h-auto min-h-10 flex-1 px-4 text-muted-foreground"
              onClick={(event) => onAct("skip", event.timeStamp)}
            >
              {t("annotate.skip")} <KeyHint id="skip" />
            </Button>
            {desk.needsSubmit && (
              <Button
                aria-keyshortcuts="Enter Control+Enter"
                className="flex-1"
                onClick={(event) => onAct("submit", event.timeStamp)}
              >
                {t("annotate.submit")}{" "}
                <span className="hidden lg:inline" aria-hidden>
                  ⏎
                </span>
              </Button>
            )}
          </div>
        </div>
      )}
      {desk.complaint && (
        <p role="alert" className="text-sm text-destructive">
          {desk.complaint}
        </p>
      )}
    </section>
  );
}

type LastAnswerProps = {
  label: string | null;
  reviewing: boolean;
  canKeep: boolean;
  onUndo: () => void;
  onKeep: () => void;
};

/**
 * What was just answered, with a button that goes back to it; for a task that one went back to, a button that
 * keeps its answer and goes on.
 */
function LastAnswer({ label, reviewing, canKeep, onUndo, onKeep }: LastAnswerProps) {
  const t = useTranslations();
  if (reviewing) {
    return (
      <div className="flex min-w-0 items-center gap-2 text-sm">
        <span className="rounded-full bg-warning-soft px-2.5 py-0.5 font-medium text-warning-soft-foreground">
          {t("annotate.lastAnswer.given")}
        </span>
        {canKeep && (
          <Button variant="ghost" size="small" onClick={onKeep}>
            {t("annotate.lastAnswer.keep")} <KeyHint id="keep" />
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="flex min-w-0 items-center gap-2 text-sm text-muted-foreground sm:w-80">
      <Button variant="ghost" size="small" onClick={onUndo} aria-keyshortcuts="u">
        <Undo2 aria-hidden className="rtl:-scale-x-100" /> {t("annotate.lastAnswer.undo")}{" "}
        <KeyHint id="undo" />
      </Button>
      {label && (
        <span className="truncate">
          {t("annotate.lastAnswer.label")} <span className="font-medium text-foreground">{label}</span>
        </span>
      )}
    </div>
  );
}
