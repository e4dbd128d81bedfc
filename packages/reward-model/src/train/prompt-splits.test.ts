import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { splitByPrompt } from "./prompt-splits.ts";

test("no prompt is on both sides, and every pair is held out exactly once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(12), { minLength: 1, maxLength: 80 }),
      fc.integer({ min: 2, max: 6 }),
      fc.integer(),
      (groupList, folds, seed) => {
        const groups = Int32Array.from(groupList);
        const splits = splitByPrompt(Int32Array.from(groups.keys()), groups, folds, seededRandom(seed));
        for (const { train, heldOut } of splits) {
          const trained = new Set([...train].map((row) => groups[row]));
          expect([...heldOut].some((row) => trained.has(groups[row]))).toBe(false);
          expect(train.length + heldOut.length).toBe(groups.length);
        }
        expect(splits.flatMap(({ heldOut }) => [...heldOut]).toSorted((a, b) => a - b)).toEqual([
          ...groups.keys(),
        ]);
      },
    ),
  );
});

test("another seed deals another way, the same seed the same way", () => {
  const rows = Int32Array.from({ length: 40 }, (_, index) => index);
  expect(splitByPrompt(rows, rows, 4, seededRandom(1))).toEqual(
    splitByPrompt(rows, rows, 4, seededRandom(1)),
  );
  expect(splitByPrompt(rows, rows, 4, seededRandom(1))).not.toEqual(
    splitByPrompt(rows, rows, 4, seededRandom(2)),
  );
});
