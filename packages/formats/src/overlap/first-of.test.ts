import fc from "fast-check";
import { expect, test } from "vitest";
import { firstOf } from "./first-of.ts";

test("the first few are those of the sorted whole, whatever order they come in", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 })),
      fc.integer({ min: 1, max: 10 }),
      (items, limit) => {
        const first = firstOf<number>(limit, (a, b) => a - b);
        items.forEach(first.add);
        expect(first.list()).toEqual(items.toSorted((a, b) => a - b).slice(0, limit));
      },
    ),
  );
});
