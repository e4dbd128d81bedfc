import type { QuestionSet } from "../question-set.ts";

/** A campaign's questions in the shape that a training method or a published dataset has made customary. */
export type Preset = {
  readonly id: string;
  readonly name: string;
  /** What it is for, and whose it is. */
  readonly about: string;
  readonly questions: QuestionSet;
  readonly responsesPerTask: number;
};
