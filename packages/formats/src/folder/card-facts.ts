/**
 * What is known of a version beside its manifest. Of annotators there are counts only. No clock and no
 * address: the same version always has the same card.
 */
export type CardFacts = {
  /** The dataset's name. */
  readonly title: string;
  /** The version's. */
  readonly number: number;
  readonly campaign: string;
  /** Those whose judgments are in it too. */
  readonly otherCampaigns: readonly string[];
  readonly question: { readonly title: string; readonly kind: string };
  /** An identifier of the Hub's or SPDX's list, or the owner's own words; null where nobody said. */
  readonly license: string | null;
  /** BCP 47 or ISO 639, as the Hub has them. */
  readonly languages: readonly string[];
  /** The day of the cut, yyyy-mm-dd. */
  readonly date: string;
};
