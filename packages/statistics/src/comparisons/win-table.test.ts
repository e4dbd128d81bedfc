import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { strongGroups } from "./win-table.ts";

describe("strongGroups", () => {
  test("two nodes share a group exactly when each reaches the other", () => {
    const graph = fc
      .integer({ min: 0, max: 7 })
      .chain((n) =>
        fc.tuple(
          fc.constant(n),
          fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: n * n, maxLength: n * n }),
        ),
      );
    fc.assert(
      fc.property(graph, ([n, edges]) => {
        const reaches = edges.map((edge, cell) => edge > 0 || cell % (n + 1) === 0);
        for (let via = 0; via < n; via += 1) {
          for (let i = 0; i < n; i += 1) {
            for (let j = 0; j < n; j += 1) {
              if (reaches[i * n + via] && reaches[via * n + j]) reaches[i * n + j] = true;
            }
          }
        }
        const groups = strongGroups(edges, n);
        expect(groups.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
        const groupOf = new Map(groups.flatMap((group, index) => group.map((node) => [node, index])));
        for (let i = 0; i < n; i += 1) {
          for (let j = 0; j < n; j += 1) {
            expect(groupOf.get(i) === groupOf.get(j)).toBe(Boolean(reaches[i * n + j] && reaches[j * n + i]));
          }
        }
      }),
    );
  });

  test("groups come by their first node", () => {
    // 0 <-> 2, 1 alone.
    expect(strongGroups([0, 1, 1, 0, 0, 0, 1, 0, 0], 3)).toEqual([[0, 2], [1]]);
  });
});
