import type { PresentedTask } from "./presented-task.ts";

/**
 * The rules of one kind of question, all pure. `check` refuses an answer that does not fit its question or
 * what was presented, by a field path below the answer. `outcomes` are what an answer amounts to, in words
 * that a later question's condition can name.
 */
export type QuestionRules<Q, A> = {
  readonly outcomes: (answer: A) => readonly string[];
  /** Every outcome that a question of this kind can have, for the form. */
  readonly possibleOutcomes: (question: Q) => readonly string[];
  readonly check: (question: Q, answer: A, task: PresentedTask, refuse: Refuse) => void;
  /** Whether `check` needs the responses' texts. */
  readonly readsTexts: (question: Q) => boolean;
};

/** Refuses the answer: which part of it (empty for the whole), and the rule that it breaks. */
export type Refuse = (part: string, rule: string) => never;
