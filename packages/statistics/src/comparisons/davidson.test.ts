import { describe, expect, test } from "vitest";
import vector from "../../fixtures/ties-davidson-rao-kupper-4-items.json" with { type: "json" };
import { davidson, davidsonProblem } from "./davidson.ts";

const wins = vector.input.wins_row_over_col;
const ties = vector.input.ties_symmetric;

function fitted(table: Parameters<typeof davidson>[0]) {
  const fit = davidson(table);
  if (fit.theta === null) throw new Error(fit.reason);
  return fit;
}

describe("davidson", () => {
  test("agrees with psychotools on four items with ties", () => {
    const fit = fitted({ wins, ties });
    const { theta, nu, loglik } = vector.expected.davidson;
    fit.theta.forEach((x, i) =>
      expect(Math.abs(x - (theta[i] ?? Number.NaN))).toBeLessThan(vector.tolerance),
    );
    expect(Math.abs(fit.nu - nu)).toBeLessThan(vector.tolerance);
    expect(fit.logLikelihood).toBeCloseTo(loglik, 6);
  });

  test("two models have the closed form: theta = log(a / b) / 2 with error sqrt(1 / a + 1 / b) / 2, nu = t / sqrt(a b)", () => {
    const [a, b, t] = [9, 4, 5];
    const fit = fitted({
      wins: [
        [0, a],
        [b, 0],
      ],
      ties: [
        [0, t],
        [t, 0],
      ],
    });
    expect(fit.theta[0]).toBeCloseTo(Math.log(a / b) / 2, 9);
    expect(fit.standardErrors[0]).toBeCloseTo(Math.sqrt(1 / a + 1 / b) / 2, 9);
    expect(fit.nu).toBeCloseTo(t / Math.sqrt(a * b), 9);
  });

  test("four times the data gives the same strengths with half the standard errors", () => {
    const times = (table: readonly (readonly number[])[]) =>
      table.map((row) => row.map((count) => count * 4));
    const one = fitted({ wins, ties });
    const four = fitted({ wins: times(wins), ties: times(ties) });
    four.theta.forEach((x, i) => expect(x).toBeCloseTo(one.theta[i] ?? Number.NaN, 8));
    four.standardErrors.forEach((x, i) => expect(2 * x).toBeCloseTo(one.standardErrors[i] ?? Number.NaN, 8));
  });

  test("at the maximum, expected ties equal the ties that were seen", () => {
    const { theta, nu } = fitted({ wins, ties });
    let expected = 0;
    let seen = 0;
    for (let i = 0; i < 4; i += 1) {
      for (let j = 0; j < i; j += 1) {
        const tied = ties[i]?.[j] ?? 0;
        const [a, b] = [Math.exp(theta[i] ?? 0), Math.exp(theta[j] ?? 0)];
        expected +=
          ((tied + (wins[i]?.[j] ?? 0) + (wins[j]?.[i] ?? 0)) * nu * Math.sqrt(a * b)) /
          (a + b + nu * Math.sqrt(a * b));
        seen += tied;
      }
    }
    expect(expected).toBeCloseTo(seen, 8);
  });

  test("is null with a reason without ties, with ties only, across unlinked groups and where somebody never lost", () => {
    const none = [
      [0, 0],
      [0, 0],
    ];
    expect(davidson({ wins })).toMatchObject({ theta: null, reason: expect.stringMatching(/no ties/) });
    expect(
      davidson({
        wins: none,
        ties: [
          [0, 2],
          [2, 0],
        ],
      }),
    ).toMatchObject({ theta: null, reason: expect.stringMatching(/nothing but ties/) });
    expect(davidson({ wins: none })).toMatchObject({ theta: null, groups: [[0], [1]] });
    expect(
      davidson({
        wins: [
          [0, 3],
          [0, 0],
        ],
      }),
    ).toMatchObject({ theta: null, reason: expect.stringMatching(/never lost/) });
    expect(davidson({ wins: [] })).toMatchObject({ theta: null });
  });
});

const n = 4;
const step = 1e-5;
const problem = davidsonProblem(
  Float64Array.from(vector.input.wins_row_over_col.flat()),
  Float64Array.from(vector.input.ties_symmetric.flat()),
  n,
);
const point = Float64Array.from([0.7, -0.2, 0.1, -0.6, -0.4]);
const moved = (i: number, by: number) => point.map((x, at) => (at === i ? x + by : x));

describe("davidsonProblem", () => {
  test("its gradient is the slope of its value", () => {
    const { gradient } = problem.derivatives(point);
    gradient.forEach((slope, i) => {
      expect((problem.value(moved(i, step)) - problem.value(moved(i, -step))) / (2 * step)).toBeCloseTo(
        slope,
        5,
      );
    });
  });

  test("its information is minus the slope of its gradient, with 1 / n added over theta", () => {
    const { information } = problem.derivatives(point);
    for (let i = 0; i <= n; i += 1) {
      const up = problem.derivatives(moved(i, step)).gradient;
      const down = problem.derivatives(moved(i, -step)).gradient;
      up.forEach((slope, j) => {
        const projector = i < n && j < n ? 1 / n : 0;
        expect(projector - (slope - (down[j] ?? 0)) / (2 * step)).toBeCloseTo(
          information[i * (n + 1) + j] ?? Number.NaN,
          5,
        );
      });
    }
  });
});
