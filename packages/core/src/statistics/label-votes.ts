/**
 * Votes for labels of items. `classes` has one entry for each item: how many labels it can have, 2 or more.
 * The other arrays have one entry for each vote: which item it is on, which annotator gave it (0 ≤ k <
 * `annotators`), and its label (0 ≤ label < classes of its item). Typed arrays hold a million votes in 9 MB.
 */
export type LabelVotes = {
  readonly classes: ArrayLike<number>;
  readonly annotators: number;
  readonly items: ArrayLike<number>;
  readonly givenBy: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
};
