import fc from "fast-check";
import { expect, it } from "vitest";
import { LIMITS } from "../text/text-limits.ts";
import { newPairs, newTaskGroups } from "./task-groups.ts";

const rules = fc.record({
  responsesPerTask: fc.integer({ min: 1, max: LIMITS.responsesPerTask }),
  maxPairsPerPrompt: fc.integer({ min: 1, max: 28 }),
});

/** How many responses a prompt gains with each of several imports. */
const gains = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 });
const keyOf = (group: readonly number[]) => group.toSorted((a, b) => a - b).join(" ");

/** The tasks that each of several imports adds, one after another. */
function grow(gained: readonly number[], limits: Parameters<typeof newTaskGroups>[3]) {
  const rounds: { known: number; total: number; existing: number; groups: (readonly number[])[] }[] = [];
  let [known, existing] = [0, 0];
  for (const more of gained) {
    const total = known + more;
    const groups = newTaskGroups(known, total, existing, limits);
    rounds.push({ known, total, existing, groups });
    known = total;
    existing += groups.length;
  }
  return rounds;
}

it("never makes a task twice, nor lets it hold a response twice or one that is not there", () => {
  fc.assert(
    fc.property(gains, rules, (gained, limits) => {
      const all = grow(gained, limits).flatMap(({ total, groups }) =>
        groups.map((group) => ({ total, group })),
      );
      expect(new Set(all.map(({ group }) => keyOf(group))).size).toBe(all.length);
      for (const { total, group } of all) {
        expect(new Set(group).size).toBe(group.length);
        expect(group.every((index) => Number.isInteger(index) && index >= 0 && index < total)).toBe(true);
      }
    }),
  );
});

it("gives a task its full number of responses, fewer only where the prompt has fewer", () => {
  fc.assert(
    fc.property(gains, rules, (gained, limits) => {
      for (const { total, groups } of grow(gained, limits)) {
        for (const group of groups) expect(group).toHaveLength(Math.min(limits.responsesPerTask, total));
      }
    }),
  );
});

it("puts every new response into a task, of a pair only as far as the cap goes and of several only where there are two", () => {
  fc.assert(
    fc.property(gains, rules, (gained, limits) => {
      for (const { known, total, existing, groups } of grow(gained, limits)) {
        const capped =
          limits.responsesPerTask === 2 && existing + total - Math.max(known, 1) > limits.maxPairsPerPrompt;
        if (capped || (limits.responsesPerTask > 1 && total < 2)) continue;
        const covered = new Set(groups.flat());
        for (let index = known; index < total; index += 1) expect(covered.has(index)).toBe(true);
      }
    }),
  );
});

it("adds only tasks with a new response, and keeps a prompt's pairs within the cap", () => {
  fc.assert(
    fc.property(gains, rules, (gained, limits) => {
      const rounds = grow(gained, limits);
      for (const { known, groups } of rounds)
        expect(groups.every((group) => group.some((index) => index >= known))).toBe(true);
      const pairs = rounds.flatMap(({ groups }) => groups).length;
      if (limits.responsesPerTask === 2) expect(pairs).toBeLessThanOrEqual(limits.maxPairsPerPrompt);
    }),
  );
});

it("chains windows of a longer list, so that their rankings share a response", () => {
  expect(newTaskGroups(0, 7, 0, { responsesPerTask: 4, maxPairsPerPrompt: 6 })).toEqual([
    [0, 1, 2, 3],
    [3, 4, 5, 6],
  ]);
  expect(newTaskGroups(0, 5, 0, { responsesPerTask: 4, maxPairsPerPrompt: 6 })).toEqual([
    [0, 1, 2, 3],
    [1, 2, 3, 4],
  ]);
  expect(newTaskGroups(4, 5, 1, { responsesPerTask: 4, maxPairsPerPrompt: 6 })).toEqual([[1, 2, 3, 4]]);
});

it("pairs every two responses of a new prompt once", () => {
  expect(newPairs(0, 2, 0, 6)).toEqual([[0, 1]]);
  expect(newPairs(0, 4, 0, 28)).toHaveLength(6);
});

it("adds only pairs with a new response to a known prompt", () => {
  expect(newPairs(2, 3, 1, 6)).toEqual([
    [1, 2],
    [0, 2],
  ]);
  expect(newPairs(3, 3, 3, 6)).toEqual([]);
});

it("compares every response under a cap of one pair a neighbour", () => {
  expect(new Set(newPairs(0, 8, 0, 7).flat()).size).toBe(8);
});

it("counts the pairs that exist in the cap", () => {
  expect(newPairs(2, 4, 1, 3)).toHaveLength(2);
  expect(newPairs(2, 4, 5, 3)).toEqual([]);
});

it("takes every pair where there is no limit, and refuses a prompt of which they would be too many", () => {
  expect(newPairs(0, 141, 0, null)).toHaveLength(9_870);
  expect(newPairs(140, 141, 9_730, null)).toHaveLength(140);
  expect(() => newPairs(140, 142, 9_730, null)).toThrow(
    /^The rows give one prompt 142 responses or more, which make 10011 pairs/,
  );
});
