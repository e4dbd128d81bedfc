import type { ReactNode } from "react";
import type { Question } from "@laurel/core/questions/question";
import type { FieldErrors } from "../../../lib/field-errors.ts";

export type KindFieldsProps<Q extends Question> = {
  readonly question: Q;
  /** What is stored of this question; its parts keep their ids. */
  readonly saved: Q | null;
  readonly responsesPerTask: number;
  /** By the name of the field below the question. */
  readonly errors: FieldErrors;
  readonly onChange: (question: Q) => void;
};

/** Something within a question that answers name by an id, such as an aspect. */
export type QuestionPart = { readonly id: string; readonly label: string };

/** How the form deals with one kind of question. */
export type QuestionForm<Q extends Question> = {
  readonly name: string;
  /** What it is for, in one line. */
  readonly about: string;
  /** What a new one asks. */
  readonly blank: Omit<Q, "id">;
  /** An outcome that a condition can name, as it goes on after "is". */
  readonly outcome: (question: Q, outcome: string) => string;
  readonly parts?: {
    readonly name: string;
    readonly of: (question: Q) => readonly QuestionPart[];
    readonly withId: (question: Q, index: number, id: string) => Q;
  };
  /** What only this kind has to be decided. */
  readonly Fields: (props: KindFieldsProps<Q>) => ReactNode;
};
