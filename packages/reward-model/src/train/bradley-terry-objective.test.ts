import { expect, test } from "vitest";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { syntheticPairs } from "../../test/synthetic-pairs.ts";
import { bradleyTerryObjective } from "./bradley-terry-objective.ts";
import { buildPreferenceData } from "./build-preference-data.ts";
import { designMatrix } from "./design-matrix.ts";
import { diagonalCurvature } from "./diagonal-curvature.ts";
import { minimizeLbfgs } from "./minimize-lbfgs.ts";
import { prepareRecords } from "./prepare-records.ts";

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
