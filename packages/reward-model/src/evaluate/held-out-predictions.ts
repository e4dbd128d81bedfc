/** Calibrated differences r(chosen) − r(rejected) on held-out pairs, all parts together. */
export interface HeldOutPredictions {
  readonly rows: readonly number[];
  readonly model: readonly number[];
  readonly lengthOnly: readonly number[];
  readonly curve: readonly CurvePredictions[];
}

export interface CurvePredictions {
  readonly share: number;
  /** Mean over the parts of the pairs and prompts trained on. */
  readonly pairs: number;
  readonly prompts: number;
  readonly model: readonly number[];
}
