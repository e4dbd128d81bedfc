import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newtonMaximise } from "../numeric/newton.ts";
import { preferenceRegressionProblem } from "./preference-regression.ts";

const difference = fc.double({ min: -3, max: 3, noNaN: true });
const rows = fc.array(fc.tuple(difference, difference), { minLength: 1, maxLength: 12 });
const problemOf = (pairs: readonly (readonly number[])[], penalty: number) =>
  preferenceRegressionProblem(Float64Array.from(pairs.flat()), 2, penalty);

describe("preferenceRegressionProblem", () => {
  test("its derivatives are those of its value", () => {
    fc.assert(
      fc.property(rows, difference, difference, (pairs, a, b) => {
        const problem = problemOf(pairs, 0.5);
        const { gradient, information } = problem.derivatives(Float64Array.of(a, b));
        const step = 1e-5;
        const [up, down] = [Float64Array.of(a + step, b), Float64Array.of(a - step, b)];
        expect(gradient[0]).toBeCloseTo((problem.value(up) - problem.value(down)) / (2 * step), 4);
        for (const i of [0, 1]) {
          const slope =
            ((problem.derivatives(up).gradient[i] ?? 0) - (problem.derivatives(down).gradient[i] ?? 0)) /
            (2 * step);
          expect(information[i]).toBeCloseTo(-slope, 4);
        }
      }),
    );
  });

  test("three wins and one loss by one unit have log-odds ln 3 without a penalty", () => {
    const found = newtonMaximise(
      preferenceRegressionProblem(Float64Array.of(1, 1, 1, -1), 1, 0),
      new Float64Array(1),
    );
    expect(found?.[0]).toBeCloseTo(Math.log(3), 9);
  });

  test("turning every pair round turns the weights round, and separable pairs have finite weights", () => {
    fc.assert(
      fc.property(rows, (pairs) => {
        const found = newtonMaximise(problemOf(pairs, 1), new Float64Array(2));
        const turned = newtonMaximise(
          problemOf(
            pairs.map((pair) => pair.map((x) => -x)),
            1,
          ),
          new Float64Array(2),
        );
        expect(found?.every(Number.isFinite)).toBe(true);
        expect([...(turned ?? [])].every((x, i) => Math.abs(x + (found?.[i] ?? 9)) < 1e-6)).toBe(true);
      }),
    );
  });
});
