import type { ReactNode } from "react";
import type { Question } from "@laurel/core/questions/question";
import type { FieldErrors } from "../../../lib/field-errors.ts";

export type KindFieldsProps<Q extends Question> = {
  readonly question: Q;
  /** The question as it is stored, whose parts keep their ids; null for a new one. */
  readonly saved: Q | null;
  readonly responsesPerTask: number;
  /** Problems by the field's path below the question. */
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
  /** An outcome that a condition can name, in words that follow "is". */
  readonly outcome: (question: Q, outcome: string) => string;
  readonly parts?: {
    readonly name: string;
    readonly of: (question: Q) => readonly QuestionPart[];
    readonly withId: (question: Q, index: number, id: string) => Q;
  };
  /** The fields that only this kind has. */
  readonly Fields: (props: KindFieldsProps<Q>) => ReactNode;
};
