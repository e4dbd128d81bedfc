import fc from "fast-check";
import { expect, test } from "vitest";
import type { RankingAnswer } from "../../questions/kinds/ranking-schemas.ts";
import { preferenceShare } from "./pair-votes.ts";
import { derivePreferences } from "./preferences.ts";

const ANSWERS: readonly RankingAnswer[] = [
  { kind: "ranking", tiers: [["A"], ["B"]] },
  { kind: "ranking", tiers: [["B"], ["A"]] },
  { kind: "ranking", tiers: [["A", "B"]] },
  { kind: "ranking", tiers: [["A", "B"]], cut: 0 },
  { kind: "ranking", tiers: [["A"]] },
];
const anyVotes = fc.array(
  fc.constantFrom(...ANSWERS).map((answer) => ({ answer })),
  { maxLength: 9 },
);

test("a vote for neither counts half", () => {
  const [a, b, tie, bad] = ANSWERS.map((answer) => ({ answer }));
  if (!a || !b || !tie || !bad) throw new Error("there are answers");
  expect([[a, a, b, tie], [a, bad], [tie], []].map((votes) => preferenceShare(votes, "A", "B"))).toEqual([
    0.625, 0.75, 0.5, 0.5,
  ]);
});

test("the two directions add up to 1, and what more than half prefer has more than half", () => {
  fc.assert(
    fc.property(anyVotes, (votes) => {
      expect(preferenceShare(votes, "A", "B") + preferenceShare(votes, "B", "A")).toBeCloseTo(1, 12);
      const { decided } = derivePreferences(
        { responses: [{ id: "A" }, { id: "B" }], votes },
        { minVotes: 1, aggregation: "majority", ties: "soft-label" },
      );
      for (const { chosenId, rejectedId, tied } of decided)
        if (!tied) expect(preferenceShare(votes, chosenId, rejectedId)).toBeGreaterThan(0.5);
    }),
  );
});
