import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { sigmoid } from "@laurel/statistics/numeric/sigmoid";
import { pairScores } from "../evaluate/pair-scores.ts";
import { fitTemperature } from "./slope-fits.ts";

const differences = fc.array(
  fc.double({ min: -10, max: 10, noNaN: true }).map((d) => (Math.abs(d) < 1e-6 ? 0 : d)),
  { minLength: 1, maxLength: 50 },
);

test("temperature leaves every right answer right", () => {
  fc.assert(
    fc.property(differences, (d) => {
      const ones = new Float64Array(d.length).fill(1);
      const temperature = fitTemperature({ differences: Float64Array.from(d), targets: ones, weights: ones });
      expect(temperature).toBeGreaterThan(0);
      expect(
        pairScores(
          d.map((value) => value / temperature),
          [...ones],
        ).right,
      ).toEqual(pairScores(d, [...ones]).right);
    }),
  );
});

test("scores that are three times too sure get a temperature of three", () => {
  const random = seededRandom(1);
  const logits = Array.from({ length: 40_000 }, () => 4 * random() - 2);
  const targets = Float64Array.from(logits, (logit) => sigmoid(logit));
  const temperature = fitTemperature({
    differences: Float64Array.from(logits, (logit) => 3 * logit),
    targets,
    weights: targets.map(() => 1),
  });
  expect(temperature).toBeCloseTo(3, 6);
});

test("without pairs, or when all scores are level, the temperature is 1", () => {
  const empty = new Float64Array();
  expect(fitTemperature({ differences: empty, targets: empty, weights: empty })).toBe(1);
  expect(
    fitTemperature({
      differences: new Float64Array(2),
      targets: new Float64Array(2).fill(1),
      weights: new Float64Array(2).fill(1),
    }),
  ).toBe(1);
});
