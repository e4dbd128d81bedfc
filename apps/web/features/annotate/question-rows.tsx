"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { Answer, Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import { classNames } from "../../lib/class-names.ts";
import {
  activeQuestion,
  answerLabel,
  askedQuestions,
  deskKindOf,
  FIRST_UNFINISHED,
  type Focus,
  placeOf,
} from "./desk.ts";
import type { ControlProps, Offer } from "./kinds/desk-kind.ts";
import type { LeasedTask } from "./leased-task.ts";

type QuestionRowsProps = {
  questions: readonly Question[];
  task: LeasedTask;
  answers: Answers;
  focus: Focus;
  onFocus: (focus: Focus) => void;
  onOffer: (question: Question, offer: Offer, event: MouseEvent) => void;
  onAnswer: (question: Question, answer: Answer | undefined, at: number) => void;
};

/** A row for each question that is asked; the keys belong to the active one. */
export function QuestionRows({
  questions,
  task,
  answers,
  focus,
  onFocus,
  onOffer,
  onAnswer,
}: QuestionRowsProps) {
  const t = useTranslations();
  const asked = askedQuestions(questions, answers);
  const active = activeQuestion(questions, answers, task, focus.question);
  return asked.map((question) => {
    const isActive = question.id === active?.id;
    const state = { question, task, answers, answer: answers[question.id] };
    const at = placeOf(state, isActive ? focus : FIRST_UNFINISHED);
    return (
      <QuestionRow
        key={question.id}
        {...state}
        at={at}
        alone={questions.length === 1}
        active={isActive}
        offers={deskKindOf(question).offers(t, { ...state, at })}
        onActivate={() => onFocus({ question: question.id, at: null })}
        onOffer={(offer, event) => onOffer(question, offer, event)}
        onAnswer={(answer, next) => onAnswer(question, answer, next)}
      />
    );
  });
}

type QuestionRowProps = ControlProps & {
  /** Whether there is no other question, so that this one needs no title. */
  alone: boolean;
  onActivate: () => void;
};

/**
 * One question: its control while the keys belong to it, or else its answer in a line that opens it again.
 */
function QuestionRow({ alone, onActivate, ...props }: QuestionRowProps) {
  const t = useTranslations();
  const { question, answers, task, active } = props;
  const { Control } = deskKindOf(question);
  if (!active) {
    return (
      <button
        type="button"
        onClick={onActivate}
        className="flex min-h-8 w-full min-w-0 items-baseline gap-3 rounded-md px-1 text-start text-sm hover:bg-muted"
      >
        <bdi className="shrink-0 font-medium">{question.title}</bdi>
        <span dir="auto" className="min-w-0 truncate text-muted-foreground">
          {answerLabel(t, question, answers, task) ||
            (question.required ? t("annotate.notAnswered") : t("annotate.optional"))}
        </span>
      </button>
    );
  }
  return (
    <div className={classNames("flex flex-col gap-1", !alone && "rounded-lg border-s-2 border-primary ps-2")}>
      {!alone && !deskKindOf(question).written && (
        <p className="text-sm font-medium" title={question.help || undefined}>
          <bdi>{question.title}</bdi>{" "}
          {question.help && <span className="font-normal text-muted-foreground">{question.help}</span>}
        </p>
      )}
      <Control {...props} />
    </div>
  );
}
