import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vector from "../../fixtures/stats/adaptive-overlap-posterior.json" with { type: "json" };
import { oneCoinPosteriors } from "./one-coin-posteriors.ts";

const NAMES = Object.keys(vector.input.accuracy);
const ACCURACIES = Object.values(vector.input.accuracy);

function posteriorOf(
  votes: readonly (readonly [by: number, label: number])[],
  classes: number,
  accuracies: readonly number[] = ACCURACIES,
): number[] {
  const one = {
    classes: [classes],
    annotators: accuracies.length,
    items: votes.map(() => 0),
    givenBy: votes.map(([by]) => by),
    labels: votes.map(([, label]) => label),
  };
  return [...oneCoinPosteriors(one, accuracies).posteriors];
}

describe("oneCoinPosteriors", () => {
  test.each(vector.input.cases.map(({ votes, K }, index) => [index, votes, K] as const))(
    "agrees with dynamic overlap's posteriors after each vote of case %i",
    (index, votes, K) => {
      const coded = votes.map(([name, label]) => [NAMES.indexOf(String(name)), Number(label)] as const);
      const steps = coded.map((_, at) => posteriorOf(coded.slice(0, at + 1), K));
      steps.forEach((posterior, at) =>
        posterior.forEach((share, label) =>
          expect(share).toBeCloseTo(vector.expected.results[index]?.posterior[at]?.[label] ?? Number.NaN, 9),
        ),
      );
    },
  );

  test("no vote leaves every label as likely, and two equal votes against each other too, exactly", () => {
    expect(posteriorOf([], 4)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(
      posteriorOf(
        [
          [0, 0],
          [1, 1],
        ],
        2,
        [0.7, 0.7],
      ),
    ).toEqual([0.5, 0.5]);
  });

  test("nobody's vote weighs more than .95 or less than .05 does", () => {
    expect(posteriorOf([[0, 0]], 2, [1])).toEqual(posteriorOf([[0, 0]], 2, [0.95]));
    expect(posteriorOf([[0, 0]], 2, [0])[0]).toBeCloseTo(0.05, 9);
  });

  test("labels are probabilities, and neither the order of votes nor of labels changes a bit of them", () => {
    const vote = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 12 }), (votes) => {
        const posterior = posteriorOf(votes, 4);
        expect(posterior.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        expect(posteriorOf(votes.toReversed(), 4)).toEqual(posterior);
        expect(
          posteriorOf(
            votes.map(([by, label]) => [by, 3 - label] as const),
            4,
          ),
        ).toEqual(posterior.toReversed());
      }),
    );
  });

  test("a label that an item hasn't, and an item with one label, are refused", () => {
    expect(() => posteriorOf([[0, 2]], 2)).toThrow(/label 2 of item 0, which has 2/);
    expect(() => posteriorOf([], 1)).toThrow(/1 labels/);
  });
});
