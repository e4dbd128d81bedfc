import fc from "fast-check";
import { expect, it } from "vitest";
import { moveToTier } from "./ranking-rules.ts";

it("ties by dropping onto a tier, and ranks by dropping between", () => {
  expect(moveToTier([["a"], ["b"]], "c", { tier: 0 })).toEqual([["a", "c"], ["b"]]);
  expect(moveToTier([["a"], ["b"]], "c", { before: 1 })).toEqual([["a"], ["c"], ["b"]]);
  expect(moveToTier([["a"], ["b"]], "a", { before: 2 })).toEqual([["b"], ["a"]]);
  expect(moveToTier([["a"], ["b"]], "b", { tier: 1 })).toEqual([["a"], ["b"]]);
  expect(moveToTier([], "a", { before: 0 })).toEqual([["a"]]);
});

it("never loses a response, never doubles one, and leaves no tier empty", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const move = fc.record({ id: fc.constantFrom(...ids), onto: fc.boolean(), place: fc.nat(5) });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      let tiers: string[][] = [];
      for (const { id, onto, place } of moves) {
        const before = new Set(tiers.flat());
        tiers = moveToTier(
          tiers,
          id,
          onto && place < tiers.length ? { tier: place } : { before: Math.min(place, tiers.length) },
        );
        expect(new Set(tiers.flat())).toEqual(before.add(id));
        expect(tiers.flat()).toHaveLength(before.size);
        expect(tiers.every((tier) => tier.length > 0)).toBe(true);
      }
    }),
  );
});
