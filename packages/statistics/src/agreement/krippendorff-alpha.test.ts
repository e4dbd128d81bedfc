import fc from "fast-check";
import { describe, expect, test } from "vitest";
import canonical from "../../fixtures/krippendorff-canonical-4x12.json" with { type: "json" };
import wikipedia from "../../fixtures/krippendorff-wikipedia-3x15.json" with { type: "json" };
import { type AlphaLevel, krippendorffAlpha } from "./krippendorff-alpha.ts";
import { rawAgreement } from "./raw-agreement.ts";

const LEVELS: readonly AlphaLevel[] = ["nominal", "ordinal", "interval", "ratio"];
const few = { resamples: 20 };

function unitsOf(ratersByUnits: readonly (readonly (number | null)[])[]): number[][] {
  const width = ratersByUnits[0]?.length ?? 0;
  return Array.from({ length: width }, (_, unit) => ratersByUnits.flatMap((rater) => rater[unit] ?? []));
}

const someUnits = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }), { maxLength: 12 });

describe("krippendorffAlpha", () => {
  test.each(LEVELS)("gives Krippendorff's own %s figure on his reliability data C", (level) => {
    const estimate = krippendorffAlpha(unitsOf(canonical.input.raters_by_units), { level, ...few });
    expect(estimate.value).toBeCloseTo(
      canonical.expected.alpha[level as keyof typeof canonical.expected.alpha],
      9,
    );
  });

  test.each(LEVELS)("gives the %s figure of Wikipedia's example", (level) => {
    const estimate = krippendorffAlpha(unitsOf(wikipedia.input.raters_by_units), { level, ...few });
    expect(estimate.value).toBeCloseTo(
      wikipedia.expected.alpha[level as keyof typeof wikipedia.expected.alpha],
      9,
    );
  });

  test("observed disagreement of the canonical data is what raw agreement leaves over", () => {
    const agreement = rawAgreement(unitsOf(canonical.input.raters_by_units), few);
    expect(agreement.value).toBeCloseTo(1 - canonical.expected.nominal_Do, 12);
  });

  test("units with a single value change neither value nor interval", () => {
    const units = unitsOf(canonical.input.raters_by_units);
    expect(krippendorffAlpha([...units, [1], [5], []], { level: "ordinal" })).toEqual(
      krippendorffAlpha(units, { level: "ordinal" }),
    );
  });

  test.each([
    ["no units", []],
    ["one annotator", [[1], [2], [3]]],
    [
      "one value in use",
      [
        [2, 2],
        [2, 2, 2],
      ],
    ],
  ])("is null with a reason for %s", (_, units) => {
    for (const level of LEVELS) {
      expect(krippendorffAlpha(units, { level })).toEqual({
        value: null,
        reason: expect.stringMatching(/\w+/),
      });
    }
  });

  test("refuses values that its level can't measure", () => {
    expect(() => krippendorffAlpha([["a", "b"]], { level: "ordinal" })).toThrow(/ordinal/);
    expect(() => krippendorffAlpha([[1, Number.NaN]], { level: "nominal" })).toThrow(/finite/);
    expect(() => krippendorffAlpha([[1, -1]], { level: "ratio" })).toThrow(/from 0/);
  });

  test("the order of units and of annotators changes neither value nor interval", () => {
    fc.assert(
      fc.property(
        someUnits,
        fc.constantFrom(...LEVELS),
        fc.infiniteStream(fc.nat()),
        (units, level, keys) => {
          const shuffle = <T>(list: readonly T[]) =>
            list
              .map((item) => ({ item, key: Number(keys.next().value) }))
              .sort((a, b) => a.key - b.key)
              .map(({ item }) => item);
          const shuffled = shuffle(units.map((unit) => shuffle(unit)));
          expect(krippendorffAlpha(shuffled, { level, ...few })).toEqual(
            krippendorffAlpha(units, { level, ...few }),
          );
        },
      ),
    );
  });

  test("renaming categories leaves the nominal figure as it is", () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const names = ["tea", "milk", "ale", "wine", "rum"];
        const renamed = units.map((unit) => unit.map((value) => names[value] ?? "water"));
        const before = krippendorffAlpha(units, { level: "nominal", ...few });
        const after = krippendorffAlpha(renamed, { level: "nominal", ...few });
        if (before.value === null) expect(after.value).toBeNull();
        else expect(after.value).toBeCloseTo(before.value, 12);
      }),
    );
  });

  test("shifting interval values and scaling ratio values leaves their figures as they are", () => {
    fc.assert(
      fc.property(someUnits, (units) => {
        const shifted = units.map((unit) => unit.map((value) => value + 7));
        const scaled = units.map((unit) => unit.map((value) => value * 4));
        const interval = krippendorffAlpha(units, { level: "interval", ...few });
        const ratio = krippendorffAlpha(units, { level: "ratio", ...few });
        if (interval.value !== null)
          expect(krippendorffAlpha(shifted, { level: "interval", ...few }).value).toBeCloseTo(
            interval.value,
            9,
          );
        if (ratio.value !== null)
          expect(krippendorffAlpha(scaled, { level: "ratio", ...few }).value).toBeCloseTo(ratio.value, 9);
      }),
    );
  });

  test("is never NaN, never above 1, and 1 exactly when every unit is of one mind", () => {
    fc.assert(
      fc.property(someUnits, fc.constantFrom(...LEVELS), (units, level) => {
        const { value } = krippendorffAlpha(units, { level, ...few });
        if (value === null) return;
        expect(value).toBeLessThanOrEqual(1);
        expect(value === 1).toBe(units.every((unit) => new Set(unit).size <= 1));
      }),
    );
  });
});
