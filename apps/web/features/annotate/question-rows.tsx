"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import type { Answer, Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import { activeQuestion } from "./active-question.ts";
import { askedQuestions } from "./asked-questions.ts";
import type { Focus } from "./focus.ts";
import type { Offer } from "./kinds/desk-kind.ts";
import { deskKindOf } from "./kinds/desk-kinds.ts";
import type { LeasedTask } from "./leased-task.ts";
import { placeOf } from "./place-of.ts";
import { QuestionRow } from "./question-row.tsx";

type QuestionRowsProps = {
  questions: readonly Question[];
  task: LeasedTask;
  answers: Answers;
  focus: Focus;
  onFocus: (focus: Focus) => void;
  onOffer: (question: Question, offer: Offer, event: MouseEvent) => void;
  onAnswer: (question: Question, answer: Answer | undefined, at: number) => void;
};

/** A row a question that is asked; the keys belong to the active one. */
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
    const at = placeOf(state, isActive ? focus : { question: null, at: null });
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
