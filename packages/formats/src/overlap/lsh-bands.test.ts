import fc from "fast-check";
import { expect, test } from "vitest";
import { lshBands } from "./lsh-bands.ts";

test("bands fit the signature and the memory, and find 0.95 of the pairs at the threshold", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 1, noNaN: true }), (threshold) => {
      const { bands, rows } = lshBands(threshold);
      expect(bands * rows).toBeLessThanOrEqual(128);
      expect(bands).toBeLessThanOrEqual(32);
      expect(1 - (1 - threshold ** rows) ** bands).toBeGreaterThanOrEqual(0.95);
    }),
  );
});

test("a higher threshold has longer bands", () => {
  expect([0.5, 0.8, 1].map(lshBands)).toEqual([
    { bands: 23, rows: 3 },
    { bands: 13, rows: 7 },
    { bands: 1, rows: 128 },
  ]);
});
