import type { Estimate } from "./estimate.ts";
import type { VoteCategory } from "./vote-category.ts";

/** How far annotators of a campaign agree, with the counts that a reader needs to judge the figures. */
export type AgreementSummary = {
  /** Tasks handed in, and votes on them. */
  readonly units: number;
  readonly votes: number;
  /** Tasks with two or more votes, and the votes on them: what the direction measures rest on. */
  readonly pairableUnits: number;
  readonly pairableVotes: number;
  /**
   * The same for the ordinal measure, which leaves out both-bad; `bothBadVotes` of the pairable votes were
   * left out.
   */
  readonly ordinalUnits: number;
  readonly ordinalVotes: number;
  readonly bothBadVotes: number;
  /**
   * Of the pairable votes; null share when there are none. First and second are names, and carry no meaning.
   */
  readonly categoryShares: readonly {
    readonly category: VoteCategory;
    readonly votes: number;
    readonly share: number | null;
  }[];
  /** Direction only: first, tie, second, both-bad. */
  readonly rawAgreement: Estimate;
  readonly symmetrisedNominalAlpha: Estimate;
  readonly nominalAlpha: Estimate;
  /** Signed strengths. */
  readonly symmetrisedOrdinalAlpha: Estimate;
};
