import fc from "fast-check";
import { expect, test } from "vitest";
import { rateOverGroups, rowGroups } from "./group-rates.ts";

const width = ({ share }: ReturnType<typeof rateOverGroups>) =>
  share.value !== null && share.interval.low !== null ? share.interval.high - share.interval.low : null;

test("rows of one prompt that say the same tell less than rows of prompts of their own", () => {
  const alone = rateOverGroups(
    rowGroups(Float64Array.from({ length: 80 }, (_, row) => row)),
    (row) => (row % 2) * 2,
    "none",
  );
  const together = rateOverGroups(
    rowGroups(Float64Array.from({ length: 80 }, (_, row) => (row % 2) * 10 + (row % 10))),
    (row) => (row % 2) * 2,
    "none",
  );
  expect(alone).toMatchObject({ n: 80, share: { value: 0.5 } });
  expect(together).toMatchObject({ n: 80, share: { value: 0.5 } });
  expect(width(together) ?? 0).toBeGreaterThan(1.5 * (width(alone) ?? 1));
});

test("the order of rows changes nothing, and rows left out are as if they were not there", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 1, 2, null)), { maxLength: 30 }),
      (rows) => {
        const rateOf = (some: typeof rows) =>
          rateOverGroups(
            rowGroups(Float64Array.from(some, ([key]) => key)),
            (row) => some[row]?.[1] ?? null,
            "none",
          );
        expect(rateOf(rows.toReversed())).toEqual(rateOf(rows));
        expect(rateOf(rows.filter(([, points]) => points !== null))).toEqual(rateOf(rows));
      },
    ),
  );
});

test("one prompt alone has a rate and no interval", () => {
  expect(rateOverGroups(rowGroups(Float64Array.of(1, 1)), () => 2, "none").share).toMatchObject({
    value: 1,
    interval: { low: null, high: null },
  });
});
