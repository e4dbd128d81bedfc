import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { DEMO_ANNOTATORS } from "./demo-people.ts";
import {
  type AnnotatorProfile,
  readingMilliseconds,
  simulateAnnotator,
  type SimulatedChoice,
} from "./simulate-annotator.ts";

const TRIALS = 20_000;

function judgeOften(annotator: AnnotatorProfile, first: number, second: number, seed = 7): SimulatedChoice[] {
  const random = seededRandom(seed);
  return Array.from({ length: TRIALS }, () =>
    simulateAnnotator({ quality: first, length: 400 }, { quality: second, length: 400 }, annotator, random),
  );
}

function share(choices: readonly SimulatedChoice[], better: SimulatedChoice["better"]): number {
  return choices.filter((choice) => choice.better === better).length / choices.length;
}

/** Four standard errors of a share from TRIALS trials, at most. */
const TOLERANCE = 4 * Math.sqrt(0.25 / TRIALS);

describe("a simulated annotator", () => {
  it.each(Object.values(DEMO_ANNOTATORS))(
    "prefers the better response more often the larger the difference ($name)",
    (annotator) => {
      const accuracies = [0, 0.1, 0.2, 0.4].map((difference) =>
        share(judgeOften(annotator, 0.5 + difference, 0.5), "first"),
      );
      for (let i = 1; i < accuracies.length; i++)
        expect(accuracies[i]).toBeGreaterThan(accuracies[i - 1] ?? Infinity);
    },
  );

  it("is right more often the more careful it is, on whichever side the better response stands", () => {
    const accuracy = (annotator: AnnotatorProfile) =>
      (share(judgeOften(annotator, 0.75, 0.5), "first") + share(judgeOften(annotator, 0.5, 0.75), "second")) /
      2;
    const { careful, average, hasty } = DEMO_ANNOTATORS;
    expect(accuracy(careful)).toBeGreaterThan(accuracy(average) + 0.05);
    expect(accuracy(average)).toBeGreaterThan(accuracy(hasty) + 0.05);
  });

  it("prefers the first of two equal responses when hasty, and neither when careful", () => {
    const lean = (annotator: AnnotatorProfile) => {
      const choices = judgeOften(annotator, 0.6, 0.6);
      return share(choices, "first") - share(choices, "second");
    };
    expect(lean(DEMO_ANNOTATORS.hasty)).toBeGreaterThan(0.3);
    expect(Math.abs(lean(DEMO_ANNOTATORS.careful))).toBeLessThan(2 * TOLERANCE);
  });

  it("follows the stated logistic when ties and both-bad are off", () => {
    const annotator = { ...DEMO_ANNOTATORS.hasty, tieWidth: 0, bothBadBelow: -Infinity };
    for (const [first, second] of [
      [0.5, 0.5],
      [0.4, 0.7],
      [0.9, 0.6],
    ] as const) {
      const expected = 1 / (1 + Math.exp(-(first - second + annotator.positionBias) / annotator.temperature));
      expect(Math.abs(share(judgeOften(annotator, first, second), "first") - expected)).toBeLessThan(
        TOLERANCE,
      );
    }
  });

  it("calls both bad with the stated probability", () => {
    const { temperature, bothBadBelow } = DEMO_ANNOTATORS.average;
    const tail = (quality: number) =>
      Math.exp(-((bothBadBelow - quality) / temperature + 0.5772156649015329));
    for (const [first, second] of [
      [0.1, 0.2],
      [0.25, 0.25],
      [0.1, 0.9],
    ] as const) {
      const seen = share(judgeOften(DEMO_ANNOTATORS.average, first, second), "both-bad");
      expect(Math.abs(seen - Math.exp(-tail(first) - tail(second)))).toBeLessThan(TOLERANCE);
    }
  });

  it("at temperature 0 compares exactly: tie inside the band, strength by the thresholds", () => {
    const exact = { ...DEMO_ANNOTATORS.careful, temperature: 0 };
    const judge = (first: number, second: number) => {
      const { better, strength } = simulateAnnotator(
        { quality: first, length: 0 },
        { quality: second, length: 0 },
        exact,
        () => 0.5,
      );
      return `${better} ${strength}`;
    };
    expect(judge(0.6, 0.58)).toBe("tie 1");
    expect(judge(0.7, 0.6)).toBe("first 1");
    expect(judge(0.55, 0.95)).toBe("second 2");
    expect(judge(0.95, 0.3)).toBe("first 3");
    expect(judge(0.1, 0.3)).toBe("both-bad 1");
  });

  it("makes the same choices from the same seed, and others from another", () => {
    const run = (seed: number) => judgeOften(DEMO_ANNOTATORS.average, 0.6, 0.5, seed);
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  it("draws three numbers whatever comes out, and always answers in bounds", () => {
    const quality = fc.double({ min: 0, max: 1, noNaN: true });
    const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(
        quality,
        quality,
        fc.tuple(draw, draw, draw),
        fc.constantFrom(...Object.values(DEMO_ANNOTATORS)),
        (first, second, draws, annotator) => {
          const left = [...draws];
          const random = () => left.pop() ?? Number.NaN;
          const choice = simulateAnnotator(
            { quality: first, length: 900 },
            { quality: second, length: 40 },
            annotator,
            random,
          );
          expect(left).toHaveLength(0);
          expect([1, 2, 3]).toContain(choice.strength);
          expect(Number.isSafeInteger(choice.activeMilliseconds)).toBe(true);
          expect(choice.activeMilliseconds).toBeGreaterThan(0);
        },
      ),
    );
  });
});

it("takes the decision and the reading of both texts, at the middle of its spread", () => {
  expect(readingMilliseconds([1200, 1200], DEMO_ANNOTATORS.careful, 0.5)).toBe(9_000 + 100_000);
  expect(readingMilliseconds([0, 0], DEMO_ANNOTATORS.careful, 0.5)).toBe(9_000);
});

it("is longer for longer texts and for the careful", () => {
  const { careful, hasty } = DEMO_ANNOTATORS;
  expect(readingMilliseconds([6_000, 500], careful, 0.2)).toBeGreaterThan(
    readingMilliseconds([600, 500], careful, 0.2),
  );
  expect(readingMilliseconds([600, 500], careful, 0.2)).toBeGreaterThan(
    5 * readingMilliseconds([600, 500], hasty, 0.2),
  );
});
