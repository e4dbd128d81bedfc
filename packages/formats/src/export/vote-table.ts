import type { VotedUnit } from "@laurel/core/datasets/derive/voted-units";
import type { LabelVotes } from "@laurel/statistics/votes/one-coin-dawid-skene";

export type VoteTable = {
  readonly add: (unit: VotedUnit) => void;
  readonly votes: () => LabelVotes;
  /** The annotators in the order of their numbers. */
  readonly annotators: () => readonly string[];
};

/**
 * Votes on many things, 9 bytes each. Of a lone vote only its author is remembered: it tells nothing of how
 * accurate they are.
 */
export function voteTable(): VoteTable {
  const numbers = new Map<string, number>();
  let [classes, items, givenBy, labels] = [
    new Uint8Array(1_024),
    new Int32Array(4_096),
    new Int32Array(4_096),
    new Uint8Array(4_096),
  ];
  let [units, votes] = [0, 0];
  const numberOf = (annotatorId: string): number => {
    const known = numbers.get(annotatorId);
    if (known !== undefined) return known;
    numbers.set(annotatorId, numbers.size);
    return numbers.size - 1;
  };
  return {
    add: (unit) => {
      const given = unit.votes.map(({ annotatorId, label }) => ({ by: numberOf(annotatorId), label }));
      if (given.length < 2) return;
      if (units === classes.length) classes = grown(classes, new Uint8Array(2 * units));
      while (votes + given.length > items.length) {
        const size = 2 * items.length;
        [items, givenBy, labels] = [
          grown(items, new Int32Array(size)),
          grown(givenBy, new Int32Array(size)),
          grown(labels, new Uint8Array(size)),
        ];
      }
      for (const { by, label } of given) {
        items[votes] = units;
        givenBy[votes] = by;
        labels[votes] = label;
        votes += 1;
      }
      classes[units] = unit.classes;
      units += 1;
    },
    votes: () => ({
      classes: classes.subarray(0, units),
      annotators: numbers.size,
      items: items.subarray(0, votes),
      givenBy: givenBy.subarray(0, votes),
      labels: labels.subarray(0, votes),
    }),
    annotators: () => [...numbers.keys()],
  };
}

function grown<Numbers extends Uint8Array | Int32Array>(some: Numbers, larger: Numbers): Numbers {
  larger.set(some);
  return larger;
}
