/**
 * The rules of one kind of question. `check` refuses an answer that does not fit its question or what was
 * presented, and names the field below the answer. `outcomes` sum up an answer in words that the condition of
 * a later question can name.
 */
export type QuestionRules<Q, A> = {
  readonly outcomes: (answer: A) => readonly string[];
  /** Every outcome that a question of this kind can have, for the form. */
  readonly possibleOutcomes: (question: Q) => readonly string[];
  readonly check: (question: Q, answer: A, task: PresentedTask, refuse: Refuse) => void;
  /** Whether `check` needs the responses' texts. */
  readonly readsTexts: (question: Q) => boolean;
};

/** Refuses an answer, for a rule that a part of it breaks. An empty part stands for the whole answer. */
export type Refuse = (part: string, rule: string) => never;

/** The parts of what an assignment presented that the validity of its answers depends on. */
export type PresentedTask = {
  /** Response ids in the order in which they were shown. */
  readonly presented: readonly string[];
  /** The text and the imported steps of each response. Only kinds that `readsTexts` look at these. */
  readonly texts: ReadonlyMap<string, ResponseText>;
};

export type ResponseText = { readonly text: string; readonly steps: readonly string[] | null };

/** Refuses an answer by response unless it is about exactly the responses that were shown. */
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
