"use client";

import { useState } from "react";
import type { Answer, Answers } from "@laurel/core/questions/answers";
import type { Question } from "@laurel/core/questions/question";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { type Focus, withAnswer } from "./desk.ts";
import type { LeasedTask } from "./leased-task.ts";
import { QuestionRows } from "./question-rows.tsx";

/**
 * The questions about a task with their controls, as at the foot of the judging page, for previews. It does not
 * respond to keys.
 */
export function QuestionPanel({ questions, task }: { questions: QuestionSet; task: LeasedTask }) {
  const [answers, setAnswers] = useState<Answers>({});
  const [focus, setFocus] = useState<Focus>({ question: null, at: null });
  const change = (question: Question, answer: Answer | undefined, at: number) => {
    setAnswers(withAnswer(answers, question.id, answer));
    setFocus({ question: question.id, at });
  };
  return (
    <QuestionRows
      questions={questions}
      task={task}
      answers={answers}
      focus={focus}
      onFocus={setFocus}
      onOffer={(question, offer) => change(question, offer.answer, offer.at)}
      onAnswer={change}
    />
  );
}
