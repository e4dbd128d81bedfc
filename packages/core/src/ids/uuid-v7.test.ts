import fc from "fast-check";
import { expect, it } from "vitest";
import { Id } from "./id.ts";
import { ascendingIds } from "./uuid-v7.ts";

it("ids of one import ascend in the order in which they are minted, whatever the clock does", () => {
  const steps = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(steps, fc.uint8Array({ minLength: 10, maxLength: 10 }), (clock, bytes) => {
      let now = 1_790_000_000_000;
      const newId = ascendingIds(
        () => now,
        () => bytes,
      );
      const ids = clock.map((step) => {
        now += step;
        return newId();
      });
      expect(ids).toEqual([...new Set(ids)].toSorted());
      expect(ids.every((id) => Id.safeParse(id).success)).toBe(true);
    }),
  );
});

it("an id that finds its millisecond full takes the next one", () => {
  const newId = ascendingIds(
    () => 1_790_000_000_000,
    () => new Uint8Array(10),
  );
  const ids = Array.from({ length: 10_000 }, newId);
  expect(ids).toEqual([...new Set(ids)].toSorted());
});
