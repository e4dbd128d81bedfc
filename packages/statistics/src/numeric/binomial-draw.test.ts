import { describe, expect, test } from "vitest";
import { binomialDraw } from "./binomial-draw.ts";
import { seededRandom } from "./seeded-random.ts";

function probabilities(n: number, p: number): number[] {
  let logMass = n * Math.log(1 - p);
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) logMass += Math.log((n - k + 1) / k) + Math.log(p / (1 - p));
    return Math.exp(logMass);
  });
}

describe("binomialDraw", () => {
  test.each([
    [5, 0.3],
    [40, 0.1],
    [40, 0.9],
    [30, 0.4],
    [60, 0.5],
    [200, 0.07],
    [1000, 0.35],
  ])("draws of Binomial(%d, %d) pass a chi-square test against the exact probabilities", (n, p) => {
    const draws = 400_000;
    const random = seededRandom(11);
    const seen = new Array<number>(n + 1).fill(0);
    for (let i = 0; i < draws; i += 1) {
      const k = binomialDraw(n, p, random);
      seen[k] = (seen[k] ?? 0) + 1;
    }
    expect(seen.length).toBe(n + 1);
    let chiSquare = 0;
    let cells = 0;
    let expectedPool = 0;
    let seenPool = 0;
    probabilities(n, p).forEach((probability, k) => {
      expectedPool += probability * draws;
      seenPool += seen[k] ?? 0;
      if (expectedPool < 20 && k < n) return;
      chiSquare += (seenPool - expectedPool) ** 2 / Math.max(expectedPool, 1e-9);
      cells += 1;
      expectedPool = 0;
      seenPool = 0;
    });
    const freedom = cells - 1;
    // Mean + 4 standard deviations of chi-square.
    expect(chiSquare).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom));
  });

  test("no trials, no chance and certainty need no draw", () => {
    const random = () => {
      throw new Error("drawn");
    };
    expect([binomialDraw(0, 0.5, random), binomialDraw(9, 0, random), binomialDraw(9, 1, random)]).toEqual([
      0, 0, 9,
    ]);
  });
});
