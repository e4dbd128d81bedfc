import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { sigmoid } from "@laurel/statistics/numeric/sigmoid";
import { designMatrix } from "../features/design-matrix.ts";
import { buildPreferenceData } from "../features/preference-data.ts";
import { syntheticPairs } from "../testing/synthetic-pairs.ts";
import { minimizeLbfgs } from "../train/lbfgs.ts";
import { prepareRecords } from "../train/training-records.ts";
import { bradleyTerryLoss, bradleyTerryObjective, diagonalCurvature } from "./bradley-terry.ts";

const score = fc.double({ min: -30, max: 30, noNaN: true });
const target = fc.double({ min: 0, max: 1, noNaN: true });

test("the derivative of the loss is s(d) − t", () => {
  fc.assert(
    fc.property(score, target, (d, t) => {
      const slope = (bradleyTerryLoss(d + 1e-5, t) - bradleyTerryLoss(d - 1e-5, t)) / 2e-5;
      expect(slope).toBeCloseTo(sigmoid(d) - t, 5);
    }),
  );
});

test("Plackett-Luce with two responses is Bradley-Terry", () => {
  fc.assert(
    fc.property(score, score, (chosen, rejected) => {
      const largest = Math.max(chosen, rejected);
      const plackettLuce = -(
        chosen -
        largest -
        Math.log(Math.exp(chosen - largest) + Math.exp(rejected - largest))
      );
      expect(bradleyTerryLoss(chosen - rejected, 1)).toBeCloseTo(plackettLuce, 9);
    }),
  );
});

test("a soft target mixes the losses of both answers, and swapping the sides changes nothing", () => {
  fc.assert(
    fc.property(score, target, (d, t) => {
      expect(bradleyTerryLoss(d, t)).toBeCloseTo(
        t * bradleyTerryLoss(d, 1) + (1 - t) * bradleyTerryLoss(-d, 1),
        9,
      );
      expect(bradleyTerryLoss(-d, 1 - t)).toBeCloseTo(bradleyTerryLoss(d, t), 9);
    }),
  );
});

test("extreme scores give finite losses", () => {
  expect(bradleyTerryLoss(1e6, 1)).toBe(0);
  expect(bradleyTerryLoss(-1e6, 1)).toBe(1e6);
});

function drain<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const pairs = syntheticPairs({ prompts: 12, pairsPerPrompt: 3, seed: 3, value: (_, random) => random() });
const softened = pairs.map((pair, index) => ({
  ...pair,
  weight: 1 + (index % 3),
  target: 0.5 + (index % 6) / 10,
}));
const data = drain(buildPreferenceData(prepareRecords(softened), 8));
const rows = Int32Array.from({ length: 30 }, (_, index) => index + 2);
const matrix = designMatrix(data, rows, 8);
const penalty = { ngram: 3, style: 0.7 };
const objective = bradleyTerryObjective(data, matrix, rows, penalty);
const size = matrix.ngramColumns + data.features.styleWidth;
const random = seededRandom(5);
const point = Float64Array.from({ length: size }, () => random() - 0.5);

test("the gradient agrees with finite differences in every column, with weights and soft targets", () => {
  const gradient = new Float64Array(size);
  objective(point, gradient);
  expect(matrix.ngramColumns).toBeGreaterThan(20);
  for (const column of gradient.keys()) {
    const at = (shift: number) =>
      objective(
        point.map((value, index) => (index === column ? value + shift : value)),
        new Float64Array(size),
      );
    expect(gradient[column]).toBeCloseTo((at(1e-4) - at(-1e-4)) / 2e-4, 6);
  }
});

test("the diagonal curvature is the second derivative at zero", () => {
  const curvature = diagonalCurvature(data, matrix, rows, penalty);
  const zero = objective(new Float64Array(size), new Float64Array(size));
  for (const column of curvature.keys()) {
    const at = (shift: number) =>
      objective(
        new Float64Array(size).map((_, index) => (index === column ? shift : 0)),
        new Float64Array(size),
      );
    expect(curvature[column]).toBeCloseTo((at(1e-3) - 2 * zero + at(-1e-3)) / 1e-6, 3);
  }
});

test("L-BFGS reaches the one minimum from different starts", () => {
  const curvature = diagonalCurvature(data, matrix, rows, penalty);
  const fromZero = drain(minimizeLbfgs(objective, new Float64Array(size), curvature, 1e-8));
  const fromElsewhere = drain(minimizeLbfgs(objective, point, curvature, 1e-8));
  fromZero.forEach((weight, column) => expect(weight).toBeCloseTo(fromElsewhere[column] ?? Number.NaN, 5));
});
