/** Response id → the model that wrote it; a response of an unknown model has no entry. */
export type ResponseModels = ReadonlyMap<string, string>;

/** Folds the answers to one question, one at a time, into plain counts, shares and means. */
export type AnswerTally<Answer, Summary> = {
  readonly add: (answer: Answer, models: ResponseModels) => void;
  readonly summary: () => Summary;
};
