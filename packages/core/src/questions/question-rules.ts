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

/** What an assignment presented, as far as the validity of its answers depends on it. */
export type PresentedTask = {
  /** Response ids in the order in which they were shown. */
  readonly presented: readonly string[];
  /** The text and the imported steps of each response; looked at only by kinds that `readsTexts`. */
  readonly texts: ReadonlyMap<string, ResponseText>;
};

export type ResponseText = { readonly text: string; readonly steps: readonly string[] | null };

/** Whether an answer by response is about exactly the responses that were shown. */
export function checkPresented(
  part: string,
  answered: readonly string[],
  presented: readonly string[],
  refuse: Refuse,
): void {
  if (answered.some((id) => !presented.includes(id)))
    refuse(part, "name a response that this task did not show");
  if (answered.length !== presented.length) refuse(part, "must have every response that was shown");
}
