"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { isAsked, kindOf } from "@laurel/core/questions/answer-rules";
import type { Answer, Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import type { Translate } from "../../i18n/translate.ts";
import { answerWords } from "../prompts/answer-words.ts";
import { letterOf } from "../reading/response-letter.ts";
import { BINARY_DESK } from "./kinds/binary-desk.tsx";
import type { AnswerState, DeskKind, Offer } from "./kinds/desk-kind.ts";
import { FLAGS_DESK } from "./kinds/flags-desk.tsx";
import { isSameRanking, scalePoints } from "./kinds/pair-scale.ts";
import { RANKING_DESK } from "./kinds/ranking-desk.tsx";
import { RATING_DESK } from "./kinds/rating-desk.tsx";
import { REWRITE_DESK } from "./kinds/rewrite-desk.tsx";
import { STEPS_DESK } from "./kinds/steps-desk.tsx";
import { TEXT_DESK } from "./kinds/text-desk.tsx";
import { asPresentedTask, type LeasedTask, presentedIds } from "./leased-task.ts";

type DeskKinds = { readonly [Kind in Question["kind"]]: DeskKind<Extract<Question, { kind: Kind }>> };

/** How each kind of question is answered, one line for each kind. */
const DESK_KINDS: DeskKinds = {
  ranking: RANKING_DESK,
  rating: RATING_DESK,
  binary: BINARY_DESK,
  steps: STEPS_DESK,
  rewrite: REWRITE_DESK,
  flags: FLAGS_DESK,
  text: TEXT_DESK,
};

/** The desk of a question's kind, for callers who hold a question of any kind. */
export function deskKindOf(question: Question): DeskKind {
  // Each desk takes its own kind of question only, and is looked up by that kind.
  return DESK_KINDS[question.kind] as unknown as DeskKind;
}

/** All that decides what a key does: the questions, the task, the answers so far, and where the focus is. */
export type DeskState = {
  readonly questions: readonly Question[];
  readonly task: LeasedTask;
  readonly draft: Answers;
  readonly focus: Focus;
};

type DeskOptions = Omit<DeskState, "task"> & {
  readonly task: LeasedTask | null;
  readonly onDraft: (draft: Answers, focus: Focus) => void;
  /** Called with complete answers. `label` puts the first of them in a few words. */
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

  // If the active question is answered by writing, the next key belongs to its text.
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
      return setComplaint(t("annotate.answerFirst", { title: missing.title }));
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
    /**
     * Whether the annotator submits with Enter. If not, the one key that answers the question submits too.
     */
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

/** What the keys of the active question do now. */
export function activeOffers(t: Translate, { questions, task, draft, focus }: DeskState): readonly Offer[] {
  const question = activeQuestion(questions, draft, task, focus.question);
  if (!question) return [];
  const state = { question, task, answers: draft, answer: draft[question.id] };
  return deskKindOf(question).offers(t, { ...state, at: placeOf(state, focus) });
}

/** The place that the next key of a question is about: the chosen one, else the first that is unfinished. */
export function placeOf(state: Omit<AnswerState, "at">, focus: Focus): number {
  return focus.at ?? deskKindOf(state.question).startAt(state);
}

export type AfterOffer = {
  readonly draft: Answers;
  readonly focus: Focus;
  /** One decision took one key: nothing else is asked. */
  readonly submits: boolean;
};

/**
 * What follows from a key or a button of a question: the draft with its answer, whether the next question is
 * active now, and whether the task is submitted.
 */
export function afterOffer(
  { questions, task, draft }: DeskState,
  question: Question,
  offer: Offer,
): AfterOffer {
  const next = withAnswer(draft, question.id, offer.answer);
  const here = { question: question.id, at: offer.at };
  if (offer.answer === draft[question.id] || isUnfinished(question, next, task))
    return { draft: next, focus: here, submits: false };
  const others = askedQuestions(questions, next).filter(({ id }) => id !== question.id);
  const passesOn = deskKindOf(question).passesOn?.(offer) ?? true;
  const moves =
    passesOn &&
    activeQuestion(questions, next, task, null)?.id !== question.id &&
    others.some(({ id }) => !next[id]);
  return {
    draft: next,
    focus: moves ? FIRST_UNFINISHED : here,
    submits: others.length === 0 && deskKindOf(question).instant(question, task),
  };
}

/** The question before or after the active one, among those that are asked; null if there is none. */
function neighbourQuestion({ questions, task, draft, focus }: DeskState, step: -1 | 1): Focus | null {
  const asked = askedQuestions(questions, draft);
  const active = asked.findIndex(
    ({ id }) => id === activeQuestion(questions, draft, task, focus.question)?.id,
  );
  const found = active === -1 ? undefined : asked[active + step];
  return found ? { question: found.id, at: null } : null;
}

/** An answer in a few words, by the letters that the task shows: "A much better". */
export function answerLabel(t: Translate, question: Question, answers: Answers, task: LeasedTask): string {
  const answer = answers[question.id];
  const ids = presentedIds(task);
  if (!answer) return "";
  const point =
    question.kind === "ranking" && ids.length === 2
      ? scalePoints(t, question, ids).find((each) => isSameRanking(each.answer, answer))
      : undefined;
  return point?.label ?? answerWords(t, answer, (id) => letterOf(ids, id));
}

/** Where the next key goes: a question, and a place in it. Null stands for the first that is unfinished. */
export type Focus = { readonly question: string | null; readonly at: number | null };

/** The focus of a task that has just come into view. */
export const FIRST_UNFINISHED: Focus = { question: null, at: null };

/** The questions that are asked, given the answers so far. */
export function askedQuestions(questions: readonly Question[], answers: Answers): Question[] {
  return questions.filter((question) => isAsked(question, answers));
}

/**
 * The question that the keys answer: the one that was chosen, else the first that is unfinished, else the
 * first without an answer, else the first.
 */
export function activeQuestion(
  questions: readonly Question[],
  answers: Answers,
  task: LeasedTask,
  chosen: string | null,
): Question | null {
  const asked = askedQuestions(questions, answers);
  return (
    asked.find((question) => question.id === chosen) ??
    asked.find((question) => isUnfinished(question, answers, task)) ??
    asked.find((question) => !answers[question.id]) ??
    asked[0] ??
    null
  );
}

/**
 * Whether a question still keeps the task from being submitted: unanswered though required, or answered in
 * part.
 */
function isUnfinished(question: Question, answers: Answers, task: LeasedTask): boolean {
  const answer = answers[question.id];
  return answer ? answerProblem(question, answer, task) !== null : question.required;
}

class Refused extends Error {}

/** The rule that an answer still breaks, as the server would say it; null when it is complete. */
function answerProblem(question: Question, answer: Answer, task: LeasedTask): string | null {
  try {
    kindOf(question).check(question, answer, asPresentedTask(task), (_part, rule) => {
      throw new Refused(rule);
    });
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

/** The first question that still keeps the answers from being submitted; null when they are complete. */
export function missingAnswer(
  questions: readonly Question[],
  answers: Answers,
  task: LeasedTask,
): Question | null {
  const unfinished = askedQuestions(questions, answers).find((question) =>
    isUnfinished(question, answers, task),
  );
  if (unfinished) return unfinished;
  return Object.keys(answers).length === 0 ? (questions[0] ?? null) : null;
}

/** The answers with another one to a question, or without one. */
export function withAnswer(answers: Answers, questionId: string, answer: Answer | undefined): Answers {
  const { [questionId]: _, ...others } = answers;
  return answer ? { ...others, [questionId]: answer } : others;
}

/** The answers as they are sent: without those to questions that are not asked, and without empty texts. */
export function pruneAnswers(questions: readonly Question[], answers: Answers): Answers {
  const kept: Answers = {};
  for (const question of questions) {
    const answer = answers[question.id];
    const empty = answer?.kind === "text" && answer.text.trim() === "";
    if (answer && !empty && isAsked(question, kept))
      kept[question.id] = answer.kind === "text" ? { kind: "text", text: answer.text.trim() } : answer;
  }
  return kept;
}
