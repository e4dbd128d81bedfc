import { describe, expect, test } from "vitest";
import vector from "../../fixtures/stats/ties-davidson-rao-kupper-4-items.json" with { type: "json" };
import { davidsonProblem } from "./davidson-problem.ts";

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
