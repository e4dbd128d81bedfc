import type { Estimate } from "./estimate.ts";
import type { PairOrders } from "./kendall-tau-b.ts";

/**
 * How far annotators rank three or more responses alike, with the counts that a reader needs to judge the
 * figure.
 */
export type RankingAgreementSummary = {
  /** Tasks handed in, and rankings of them. */
  readonly units: number;
  readonly rankings: number;
  /**
   * Tasks with two or more rankings that could be compared, and the pairs of rankings compared there: what
   * the figure rests on.
   */
  readonly comparedUnits: number;
  readonly comparedRankings: number;
  /** Pairs of rankings of which one ties everything: they are left out of the figure. */
  readonly withoutOrder: number;
  /** Over all the pairs of rankings, including those without order: how they order each two responses. */
  readonly pairs: PairOrders;
  /** The mean of each task's mean tau-b over its pairs of annotators. */
  readonly meanTauB: Estimate;
  /** Tasks by their own mean tau-b, in eight steps of .25 from -1 to 1; the last holds 1 itself. */
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly units: number }[];
};
