import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vector from "../../fixtures/kendall-tau-b.json" with { type: "json" };
import { kendallTauB } from "./kendall-tau-b.ts";

const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), {
  minLength: 1,
  maxLength: 9,
});

describe("kendallTauB", () => {
  test.each(vector.input.cases.map((input, index) => [index, input] as const))(
    "gives SciPy's figure and the counts made by hand in case %i",
    (index, { x, y }) => {
      const expected = vector.expected.results[index];
      const { tau, pairs } = kendallTauB(x, y);
      expect(tau.value).toBeCloseTo(expected?.tau_b ?? Number.NaN, 12);
      expect(pairs).toEqual({
        same: expected?.concordant,
        opposite: expected?.distance,
        tiedByOne: (expected?.ties_x_only ?? 0) + (expected?.ties_y_only ?? 0),
        tiedByBoth: expected?.ties_both,
      });
    },
  );

  test("a ranking that ties everything has no figure, with the reason, and neither has a single item", () => {
    expect(kendallTauB([1, 1, 1], [1, 2, 3])).toEqual({
      tau: { value: null, reason: expect.stringContaining("ties everything") },
      pairs: { same: 0, opposite: 0, tiedByOne: 3, tiedByBoth: 0 },
    });
    expect(kendallTauB([1], [1]).tau.value).toBeNull();
  });

  test("is 1 with itself, turns its sign when one ranking is reversed, and does not ask who comes first or in which unit", () => {
    fc.assert(
      fc.property(places, (items) => {
        const x = items.map(([place]) => place);
        const y = items.map(([, place]) => place);
        const { tau, pairs } = kendallTauB(x, y);
        expect(pairs.same + pairs.opposite + pairs.tiedByOne + pairs.tiedByBoth).toBe(
          (items.length * (items.length - 1)) / 2,
        );
        expect(kendallTauB(y, x)).toEqual({ tau, pairs });
        expect(
          kendallTauB(
            x.map((place) => 10 * place + 7),
            y,
          ).tau,
        ).toEqual(tau);
        if (tau.value === null) return;
        expect(Math.abs(tau.value)).toBeLessThanOrEqual(1 + 1e-12);
        expect(
          kendallTauB(
            x.map((place) => -place),
            y,
          ).tau.value,
        ).toBeCloseTo(-tau.value, 12);
        expect(kendallTauB(x, x).tau.value).toBeCloseTo(1, 12);
      }),
    );
  });
});
