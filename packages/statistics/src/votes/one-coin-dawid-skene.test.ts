import fc from "fast-check";
import { describe, expect, test } from "vitest";
import adaptiveOverlap from "../../fixtures/adaptive-overlap-posterior.json" with { type: "json" };
import edges from "../../fixtures/dawid-skene-edge-cases.json" with { type: "json" };
import vector from "../../fixtures/one-coin-dawid-skene-60x8.json" with { type: "json" };
import { seededRandom } from "../numeric/seeded-random.ts";
import {
  type AccuracyPrior,
  type LabelVotes,
  oneCoinDawidSkene,
  type OneCoinFit,
  oneCoinPosteriors,
} from "./one-coin-dawid-skene.ts";

const PRIOR = { mean: 0.7, strength: 8 };
type Triple = readonly [item: number, by: number, label: number];

function votesOf(
  triples: readonly (readonly number[])[],
  classes: readonly number[],
  annotators: number,
): LabelVotes {
  return {
    classes,
    annotators,
    items: triples.map(([item = 0]) => item),
    givenBy: triples.map(([, by = 0]) => by),
    labels: triples.map(([, , label = 0]) => label),
  };
}

function fit(
  votes: LabelVotes,
  prior: AccuracyPrior = PRIOR,
): { readonly fitted: OneCoinFit; readonly logPosteriors: readonly number[] } {
  const steps = oneCoinDawidSkene(votes, prior);
  const logPosteriors: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) return { fitted: step.value, logPosteriors };
    logPosteriors.push(step.value);
  }
}

function likeliest({ offsets, posteriors }: OneCoinFit): number[] {
  return Array.from({ length: offsets.length - 1 }, (_, item) => {
    const of = posteriors.subarray(offsets[item], offsets[item + 1]);
    return of.indexOf(Math.max(...of));
  });
}

/** Items of two or three labels, votes of six annotators: one of each on an item at most. */
const anyVotes = fc
  .array(
    fc.tuple(
      fc.integer({ min: 2, max: 3 }),
      fc.array(fc.option(fc.integer({ min: 0, max: 2 })), { minLength: 6, maxLength: 6 }),
    ),
    { maxLength: 15 },
  )
  .map((items) => ({
    classes: items.map(([classes]) => classes),
    triples: items.flatMap(([classes, labels], item) =>
      labels.flatMap((label, by): Triple[] => (label === null ? [] : [[item, by, label % classes]])),
    ),
  }));

describe("oneCoinDawidSkene", () => {
  test("finds the maximum that numpy's EM and scipy's L-BFGS-B find", () => {
    const { fitted, logPosteriors } = fit(
      votesOf(vector.input.votes_item_annotator_label, vector.input.labels_of_item, 8),
    );
    [...fitted.accuracies].forEach((accuracy, k) => {
      expect(accuracy).toBeCloseTo(vector.expected.accuracies[k] ?? Number.NaN, 6);
      expect(accuracy).toBeCloseTo(vector.expected.accuracies_by_lbfgsb[k] ?? Number.NaN, 4);
    });
    vector.expected.posteriors
      .flat()
      .forEach((share, cell) => expect(fitted.posteriors[cell]).toBeCloseTo(share, 6));
    expect(logPosteriors.at(-1)).toBeCloseTo(vector.expected.log_posterior, 6);
    expect(fitted.converged).toBe(true);
  });

  test.each(edges.input.cases.map(({ name, triples }) => [name, triples] as const))(
    "%s: the edge case of reference/stats",
    (name, triples) => {
      const items = new Set(triples.map(([item]) => item)).size;
      const { fitted } = fit(
        votesOf(
          triples,
          Array.from({ length: items }, () => 2),
          new Set(triples.map(([, by]) => by)).size,
        ),
      );
      const expected = {
        "single annotator": edges.expected["single annotator"].map_label,
        unanimous: edges.expected.unanimous.map_label,
        empty: [],
      }[name];
      expect(likeliest(fitted)).toEqual(expected);
      expect([...fitted.accuracies, ...fitted.posteriors].some(Number.isNaN)).toBe(false);
    },
  );

  test("who votes alone, or never, keeps the prior: their own where they have one", () => {
    const alone = votesOf(
      [
        [0, 0, 0],
        [1, 0, 1],
        [2, 0, 0],
      ],
      [2, 2, 3],
      2,
    );
    for (const accuracy of fit(alone).fitted.accuracies) expect(accuracy).toBeCloseTo(0.7, 9);
    const own = fit(alone, { mean: [0.9, 0.6], strength: 8 }).fitted.accuracies;
    expect(own[0]).toBeCloseTo(0.9, 9);
    expect(own[1]).toBe(0.6);
  });

  test("the log-posterior never falls, and accuracies stay between 0 and 1", () => {
    fc.assert(
      fc.property(anyVotes, ({ classes, triples }) => {
        const { fitted, logPosteriors } = fit(votesOf(triples, classes, 6));
        logPosteriors
          .slice(1)
          .forEach((value, index) => expect(value - (logPosteriors[index] ?? 0)).toBeGreaterThan(-1e-9));
        expect(fitted.accuracies.every((accuracy) => accuracy > 0 && accuracy < 1)).toBe(true);
      }),
    );
  });

  test("the order of votes, items and annotators changes not a bit, nor does what labels are called", () => {
    fc.assert(
      fc.property(anyVotes, ({ classes, triples }) => {
        const { fitted } = fit(votesOf(triples, classes, 6));
        const [last, end] = [5, classes.length - 1];
        const mirrored = triples
          .map(([item, by, label]): Triple => [end - item, last - by, (classes[item] ?? 0) - 1 - label])
          .toReversed();
        const other = fit(votesOf(mirrored, classes.toReversed(), 6)).fitted;
        expect([...other.accuracies].toReversed()).toEqual([...fitted.accuracies]);
        expect([...other.posteriors].toReversed()).toEqual([...fitted.posteriors]);
        expect(other.iterations).toBe(fitted.iterations);
      }),
    );
  });

  test("finds planted accuracies, and more of the truth than majorities do", () => {
    const random = seededRandom(7);
    const planted = [0.95, 0.9, 0.85, 0.6, 0.5, 0.5, 0.5];
    const truth = Array.from({ length: 3_000 }, () => Math.floor(random() * 2));
    const triples = truth.flatMap((label, item) =>
      planted.flatMap((accuracy, by): Triple[] =>
        random() < 0.3 ? [] : [[item, by, random() < accuracy ? label : 1 - label]],
      ),
    );
    const { fitted } = fit(
      votesOf(
        triples,
        truth.map(() => 2),
        planted.length,
      ),
    );
    planted.forEach((accuracy, k) =>
      expect(Math.abs((fitted.accuracies[k] ?? 0) - accuracy)).toBeLessThan(0.035),
    );
    const right = (labels: readonly number[]) =>
      labels.filter((label, item) => label === truth[item]).length / truth.length;
    const byItem = Map.groupBy(triples, ([item]) => item);
    const majorities = truth.map((_, item) => {
      const votes = byItem.get(item) ?? [];
      return Math.sign(votes.reduce((sum, [, , label]) => sum + 2 * label - 1, 0)) / 2 + 0.5;
    });
    expect(right(likeliest(fitted)) - right(majorities)).toBeGreaterThan(0.08);
  });

  test("a million votes fit", () => {
    const random = seededRandom(3);
    const votes = 1_000_000;
    const steps = oneCoinDawidSkene(
      {
        classes: new Uint8Array(votes / 4).fill(2),
        annotators: 500,
        items: Int32Array.from({ length: votes }, (_, vote) => vote >> 2),
        givenBy: Int32Array.from({ length: votes }, () => Math.floor(random() * 500)),
        labels: Uint8Array.from({ length: votes }, () => (random() < 0.8 ? 1 : 0)),
      },
      PRIOR,
    );
    expect(Number.isFinite(steps.next().value)).toBe(true);
  });
});

const NAMES = Object.keys(adaptiveOverlap.input.accuracy);
const ACCURACIES = Object.values(adaptiveOverlap.input.accuracy);

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
  test.each(adaptiveOverlap.input.cases.map(({ votes, K }, index) => [index, votes, K] as const))(
    "agrees with dynamic overlap's posteriors after each vote of case %i",
    (index, votes, K) => {
      const coded = votes.map(([name, label]) => [NAMES.indexOf(String(name)), Number(label)] as const);
      const steps = coded.map((_, at) => posteriorOf(coded.slice(0, at + 1), K));
      steps.forEach((posterior, at) =>
        posterior.forEach((share, label) =>
          expect(share).toBeCloseTo(
            adaptiveOverlap.expected.results[index]?.posterior[at]?.[label] ?? Number.NaN,
            9,
          ),
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
