import type { Estimate } from "./estimate.ts";

export type ModelWinRate = {
  readonly model: string;
  /** Tasks with at least one comparison of this model: what its interval rests on. */
  readonly tasks: number;
  readonly comparisons: number;
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** (wins + ties / 2) / comparisons, against whatever models it met. */
  readonly winRate: Estimate;
  /** Bradley-Terry log-odds, sum 0 over models: corrected for whom it met. */
  readonly strength: Estimate;
};

export type WinRatesSummary = {
  readonly tasks: number;
  readonly annotators: number;
  readonly comparisons: number;
  /** Left out of everything else: a model compared with itself. */
  readonly sameModel: number;
  readonly models: readonly ModelWinRate[];
  /** `wins[i][j]`: times models[i] beat models[j]; `ties` symmetric. */
  readonly matrix: {
    readonly wins: readonly (readonly number[])[];
    readonly ties: readonly (readonly number[])[];
  };
  /** Models that comparisons link; strengths exist only when there is one group. */
  readonly groups: readonly (readonly string[])[];
  /** The s of the penalty sum theta^2 / (2 s^2) on strengths. */
  readonly priorSd: number;
};
