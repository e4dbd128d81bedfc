"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Answer, Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import { activeOffers } from "./active-offers.ts";
import { activeQuestion } from "./active-question.ts";
import { afterOffer } from "./after-offer.ts";
import { answerLabel } from "./answer-label.ts";
import type { DeskState } from "./desk-state.ts";
import type { Focus } from "./focus.ts";
import type { Offer } from "./kinds/desk-kind.ts";
import { deskKindOf } from "./kinds/desk-kinds.ts";
import type { LeasedTask } from "./leased-task.ts";
import { missingAnswer } from "./missing-answer.ts";
import { neighbourQuestion } from "./neighbour-question.ts";
import { pruneAnswers } from "./prune-answers.ts";
import { withAnswer } from "./with-answer.ts";

type DeskOptions = Omit<DeskState, "task"> & {
  readonly task: LeasedTask | null;
  readonly onDraft: (draft: Answers, focus: Focus) => void;
  /** The answers are complete; `label` says the first in a few words. */
  readonly onSubmit: (answers: Answers, label: string) => void;
};

/** The questions about the task in view: what the keys do now, and what becomes of answers. */
export function useDesk({ task, questions, draft, focus, onDraft, onSubmit }: DeskOptions) {
  const t = useTranslations();
  const [complaint, setComplaint] = useState<string | null>(null);
  const desk = task && { questions, task, draft, focus };
  const active = task ? activeQuestion(questions, draft, task, focus.question) : null;
  const offers = desk ? activeOffers(t, desk) : [];
  const writes = active !== null && deskKindOf(active).written === true;

  // Where an answer is written, the next key belongs to the text.
  const fieldOf = writes && questions.length > 1 ? `${task?.assignmentId ?? ""} ${active.id}` : null;
  useEffect(() => {
    if (fieldOf) document.querySelector<HTMLElement>("[data-question-field]")?.focus();
  }, [fieldOf]);

  function submit(answers = draft) {
    if (!task) return;
    const given = pruneAnswers(questions, answers);
    const missing = missingAnswer(questions, given, task);
    if (missing) {
      onDraft(answers, { question: missing.id, at: null });
      return setComplaint(t("annotate.answerTitleFirst", { title: missing.title }));
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setComplaint(null);
    const first = questions.find(({ id }) => given[id]);
    onSubmit(given, first ? answerLabel(t, first, given, task) : t("annotate.answered"));
  }

  return {
    questions,
    active,
    offers,
    complaint,
    submit,
    /** Whether Enter submits, rather than the only key. */
    needsSubmit:
      task !== null &&
      !(
        questions.length === 1 &&
        questions[0] !== undefined &&
        deskKindOf(questions[0]).instant(questions[0], task)
      ),
    take(question: Question, offer: Offer) {
      if (!desk) return;
      setComplaint(null);
      const after = afterOffer(desk, question, offer);
      if (after.submits) submit(after.draft);
      else onDraft(after.draft, after.focus);
    },
    answer(question: Question, answer: Answer | undefined, at: number) {
      setComplaint(null);
      onDraft(withAnswer(draft, question.id, answer), { question: question.id, at });
    },
    goTo(step: -1 | 1) {
      const found = desk && neighbourQuestion(desk, step);
      if (found) onDraft(draft, found);
    },
    focusOn: (to: Focus) => onDraft(draft, to),
  };
}

export type Desk = ReturnType<typeof useDesk>;
