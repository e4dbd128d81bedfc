"use client";

import { Button } from "../../components/ui/button.tsx";
import { Kbd } from "../../components/ui/kbd.tsx";
import type { AnnotateState } from "./annotate-state.ts";
import { ChoiceRow } from "./choice-row.tsx";
import type { Choice } from "./choice.ts";
import type { Draft } from "./draft.ts";
import { LastAnswer } from "./last-answer.tsx";
import { SaveState } from "./save-state.tsx";
import { shortcutsFor } from "./shortcuts-for.ts";
import type { Action } from "./shortcuts.ts";
import { TextQuestion } from "./text-question.tsx";

type JudgeFooterProps = {
  state: AnnotateState;
  /** The question that the keys answer. */
  keyed: string | null;
  needsSubmit: boolean;
  complaint: string | null;
  /** `at` is when it was clicked, on the clock of `performance.now()`. */
  onAct: (action: Action, at: number) => void;
  onChoose: (questionId: string, choice: Choice, at: number) => void;
  onDraft: (draft: Draft) => void;
};

/** The questions and their answers, the last answer, skip and submit. */
export function JudgeFooter({ state, keyed, needsSubmit, complaint, onAct, onChoose, onDraft }: JudgeFooterProps) {
  const { draft, review } = state;
  const questions = state.campaign?.questions.questions ?? [];
  const rankings = questions.filter((question) => question.kind === "ranking");
  const texts = questions.filter((question) => question.kind === "text");
  const only = rankings.length === 1 ? rankings[0] : undefined;
  const canKeep = review !== null && (!review.withdrawn || review.done?.item.kind === "judgment");
  return (
    <section aria-label="Your answer" className="sticky bottom-0 z-20 flex flex-col gap-1.5 border-t bg-card px-3 pt-1.5 pb-[max(0.5rem,env(safe-area-inset-bottom))] sm:px-6 lg:static">
      <div className="flex min-h-8 items-center justify-between gap-2">
        <p className="hidden min-w-0 flex-1 truncate text-[0.9375rem] font-medium md:block" title={only?.help || undefined}>
          {only?.title} {only?.help && <span className="font-normal text-muted-foreground">{only.help}</span>}
        </p>
        <LastAnswer label={state.done.at(-1)?.label ?? null} reviewing={review !== null} canKeep={canKeep} onUndo={() => onAct({ kind: "undo" }, performance.now())} onKeep={() => onAct({ kind: "keep" }, performance.now())} />
        <div className="sm:hidden">
          <SaveState delivery={state.delivery} pending={state.pending.length} durable={state.durable} />
        </div>
      </div>
      {rankings.map((question) => (
        <div key={question.id} className="flex flex-col gap-1">
          {rankings.length > 1 && <p className="text-sm font-medium">{question.title}</p>}
          <ChoiceRow question={question} shortcuts={shortcutsFor(question, false)} showKeys={question.id === keyed} chosen={draft.choices[question.id] ?? null} onChoose={(choice, event) => onChoose(question.id, choice, event.timeStamp)}>
            {question.id === keyed && (
              <Button variant="ghost" aria-keyshortcuts="s" className="h-auto min-h-10 px-4 text-muted-foreground" onClick={(event) => onAct({ kind: "skip" }, event.timeStamp)}>
                Skip <span className="hidden lg:inline-flex" aria-hidden><Kbd>S</Kbd></span>
              </Button>
            )}
          </ChoiceRow>
        </div>
      ))}
      {needsSubmit && (
        <div className="flex flex-col gap-2 sm:flex-row sm:items-end">
          {texts.map((question) => (
            <TextQuestion key={question.id} question={question} value={draft.texts[question.id] ?? ""} onChange={(text) => onDraft({ ...draft, texts: { ...draft.texts, [question.id]: text } })} />
          ))}
          <Button aria-keyshortcuts="Enter Control+Enter" onClick={(event) => onAct({ kind: "submit" }, event.timeStamp)}>
            Submit <span className="hidden lg:inline" aria-hidden>⏎</span>
          </Button>
        </div>
      )}
      {complaint && <p role="alert" className="text-sm text-destructive">{complaint}</p>}
    </section>
  );
}
