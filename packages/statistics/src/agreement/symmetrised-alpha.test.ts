import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vector from "../../fixtures/alpha-symmetrised-pairwise.json" with { type: "json" };
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { symmetrisedAlpha } from "./symmetrised-alpha.ts";

const signed = (units: readonly (readonly string[])[]) =>
  units.map((unit) => unit.map((name) => (name === "A" ? 1 : name === "B" ? -1 : 0)));
const original = signed(vector.input.units_by_ratings);
const relabeled = signed(vector.input.same_units_after_relabelling_odd_units);

const strength = fc.integer({ min: -3, max: 3 });
const someUnits = fc.array(fc.tuple(fc.array(strength, { maxLength: 5 }), fc.boolean()), { maxLength: 12 });

describe("symmetrisedAlpha", () => {
  test("gives the reference figure, before and after A and B change names in half of the units", () => {
    expect(symmetrisedAlpha(original, { level: "nominal" }).value).toBeCloseTo(
      vector.expected.symmetric_alpha,
      12,
    );
    expect(symmetrisedAlpha(relabeled, { level: "nominal" }).value).toBeCloseTo(
      vector.expected.symmetric_alpha_after_relabelling,
      12,
    );
  });

  test("plain alpha moves under the same change of names, which is why this one exists", () => {
    expect(krippendorffAlpha(original, { level: "nominal" }).value).toBeCloseTo(
      vector.expected.plain_alpha,
      12,
    );
    expect(krippendorffAlpha(relabeled, { level: "nominal" }).value).toBeCloseTo(
      vector.expected.plain_alpha_after_relabelling,
      12,
    );
  });

  test("swapping the names in any subset of units changes neither value nor interval", () => {
    fc.assert(
      fc.property(someUnits, fc.constantFrom("nominal" as const, "ordinal" as const), (tagged, level) => {
        const units = tagged.map(([unit]) => unit);
        const swapped = tagged.map(([unit, swap]) => (swap ? unit.map((value) => -value) : unit));
        const options = { level, resamples: 50 };
        expect(symmetrisedAlpha(swapped, options)).toEqual(symmetrisedAlpha(units, options));
      }),
    );
  });

  test("without ties it is 1 - 2 (n - 1) / n times the disagreement observed", () => {
    // 4 pairable units of 2 votes: one disagrees, so D_o = 1/4 and n = 8.
    const units = [
      [1, 1],
      [-1, -1],
      [1, 1],
      [1, -1],
    ];
    expect(symmetrisedAlpha(units, { level: "nominal" }).value).toBeCloseTo(1 - 2 * (7 / 8) * (1 / 4), 12);
  });

  test("is never above 1, and is 1 when everybody agrees on the first", () => {
    expect(
      symmetrisedAlpha(
        [
          [2, 2],
          [2, 2, 2],
        ],
        { level: "ordinal" },
      ).value,
    ).toBe(1);
    fc.assert(
      fc.property(someUnits, (tagged) => {
        const { value } = symmetrisedAlpha(
          tagged.map(([unit]) => unit),
          { level: "ordinal", resamples: 5 },
        );
        if (value !== null) expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("only ties is null with a reason", () => {
    expect(
      symmetrisedAlpha(
        [
          [0, 0],
          [0, 0],
        ],
        { level: "nominal" },
      ),
    ).toEqual({ value: null, reason: expect.stringMatching(/one value/) });
  });

  test("at ordinal level a near miss costs less than a reversal, at nominal level as much", () => {
    const near = [
      [3, 2],
      [-3, -3],
      [1, 1],
      [-2, -2],
    ];
    const far = [
      [3, -2],
      [-3, -3],
      [1, 1],
      [-2, -2],
    ];
    const ordinal = (units: number[][]) => symmetrisedAlpha(units, { level: "ordinal" }).value ?? 0;
    const nominal = (units: number[][]) => symmetrisedAlpha(units, { level: "nominal" }).value ?? 0;
    expect(ordinal(near)).toBeGreaterThan(ordinal(far));
    expect(nominal(near)).toBeCloseTo(nominal(far), 12);
  });
});
