import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RankingAnswer } from "../../questions/kinds/ranking-schemas.ts";
import { deriveBest, derivePreferences, preferenceShare, type RankedTask } from "./preferences.ts";

describe("derive preferences", () => {
  type Shorthand = "a" | "b" | "a3" | "tie" | "bad";
  const ANSWERS: Record<Shorthand, RankingAnswer> = {
    a: { kind: "ranking", tiers: [["A"], ["B"]], strength: 1 },
    a3: { kind: "ranking", tiers: [["A"], ["B"]], strength: 3 },
    b: { kind: "ranking", tiers: [["B"], ["A"]] },
    tie: { kind: "ranking", tiers: [["A", "B"]] },
    bad: { kind: "ranking", tiers: [["B", "A"]], cut: 0 },
  };

  function task(...votes: Shorthand[]): RankedTask {
    return { responses: [{ id: "A" }, { id: "B" }], votes: votes.map((vote) => ({ answer: ANSWERS[vote] })) };
  }

  const RULES = { minVotes: 1, ties: "drop", aggregation: "majority" } as const;

  test("more than half of the votes make a preference, with the mean strength of those votes", () => {
    expect(derivePreferences(task("a", "a3", "b"), RULES)).toEqual({
      decided: [{ chosenId: "A", rejectedId: "B", agreement: 2 / 3, posterior: null, strength: 2 }],
      dropped: [],
    });
    expect(derivePreferences(task("b"), RULES).decided).toEqual([
      { chosenId: "B", rejectedId: "A", agreement: 1, posterior: null, strength: null },
    ]);
  });

  test.each([
    [["a", "b"], "no-majority"],
    [["a", "a", "b", "tie"], "no-majority"],
    [["tie", "tie", "a"], "tie"],
    [["bad"], "both-bad"],
    [[], "too-few-votes"],
  ] as [Shorthand[], string][])("votes %j are dropped as %s", (votes, reason) => {
    expect(derivePreferences(task(...votes), RULES)).toEqual({ decided: [], dropped: [reason] });
  });

  test("fewer votes than asked for are dropped, however clear they are", () => {
    expect(derivePreferences(task("a", "a"), { ...RULES, minVotes: 3 }).dropped).toEqual(["too-few-votes"]);
  });

  test("a tie may give one record in each direction, both bad never does", () => {
    const rules = { ...RULES, ties: "both-directions" } as const;
    expect(
      derivePreferences(task("tie"), rules).decided.map((pair) => [pair.chosenId, pair.strength]),
    ).toEqual([
      ["A", null],
      ["B", null],
    ]);
    expect(derivePreferences(task("bad"), rules).dropped).toEqual(["both-bad"]);
  });

  test.each(["soft-label", "separate-config"] as const)(
    "a tie gives one outcome that says so where ties are a %s, both bad never does",
    (ties) => {
      expect(
        derivePreferences(task("tie", "tie", "a"), { minVotes: 1, aggregation: "majority", ties }).decided,
      ).toEqual([
        { chosenId: "A", rejectedId: "B", agreement: 2 / 3, posterior: null, strength: null, tied: true },
      ]);
      expect(
        derivePreferences(task("a"), { minVotes: 1, aggregation: "majority", ties }).decided[0],
      ).not.toHaveProperty("tied");
      expect(derivePreferences(task("bad"), { minVotes: 1, aggregation: "majority", ties }).dropped).toEqual([
        "both-bad",
      ]);
    },
  );

  test("a ranking of three gives three pairs, and ties among the acceptable are ties", () => {
    const answer: RankingAnswer = { kind: "ranking", tiers: [["C"], ["A", "B"]], cut: 2 };
    const three = { ...task(), responses: ["A", "B", "C"].map((id) => ({ id })), votes: [{ answer }] };
    const derived = derivePreferences(three, RULES);
    expect(derived.decided.map((pair) => `${pair.chosenId}>${pair.rejectedId}`)).toEqual(["C>A", "C>B"]);
    expect(derived.dropped).toEqual(["tie"]);
  });

  test("the gaps of a ranking add up to the strength of its pairs", () => {
    const answer: RankingAnswer = { kind: "ranking", tiers: [["C"], ["A"], ["B"]], gaps: [2, 3] };
    const { decided } = derivePreferences(
      { responses: ["A", "B", "C"].map((id) => ({ id })), votes: [{ answer }] },
      RULES,
    );
    expect(decided.map(({ chosenId, rejectedId, strength }) => [chosenId + rejectedId, strength])).toEqual([
      ["AB", 3],
      ["CA", 2],
      ["CB", 5],
    ]);
  });

  test("the order of votes and of responses never changes what is preferred", () => {
    const votes = fc.array(fc.constantFrom<Shorthand>("a", "b", "a3", "tie", "bad"), { maxLength: 7 });
    fc.assert(
      fc.property(votes, (shorthands) => {
        const one = task(...shorthands);
        const other = { ...one, responses: one.responses.toReversed(), votes: one.votes.toReversed() };
        expect(derivePreferences(other, RULES)).toEqual(derivePreferences(one, RULES));
      }),
    );
  });
});

describe("derive best", () => {
  const task = (ids: string, ...rankings: string[][]) => ({
    responses: [...ids].map((id) => ({ id })),
    votes: rankings.map((tiers): { answer: RankingAnswer } => ({
      answer: { kind: "ranking", tiers: tiers.map((tier) => [...tier]) },
    })),
  });

  const RULES = { minVotes: 1, aggregation: "majority" } as const;

  test("the response that most prefer over each of the others is the best, with the least agreement of its pairs", () => {
    expect(deriveBest(task("ABC", ["A", "B", "C"], ["A", "C", "B"], ["B", "A", "C"]), RULES)).toEqual({
      decided: [{ responseId: "A", agreement: 2 / 3, posterior: null }],
      dropped: [],
    });
  });

  test("a circle of preferences has no best", () => {
    expect(deriveBest(task("ABC", ["A", "B", "C"], ["B", "C", "A"], ["C", "A", "B"]), RULES)).toEqual({
      decided: [],
      dropped: ["no-majority"],
    });
  });

  test("two that tie at the top have no best, and too few votes none either", () => {
    expect(deriveBest(task("ABC", ["AB", "C"]), RULES).dropped).toEqual(["tie"]);
    expect(deriveBest(task("AB", ["A", "B"]), { ...RULES, minVotes: 2 }).dropped).toEqual(["too-few-votes"]);
    expect(deriveBest(task("A"), RULES)).toEqual({ decided: [], dropped: ["too-few-votes"] });
  });

  test("the best is as probable as its least probable pair", () => {
    const judged = task("ABC", ["A", "B", "C"], ["A", "C", "B"], ["B", "A", "C"]);
    const weighed = { ...judged, votes: judged.votes.map((vote) => ({ ...vote, accuracy: 0.8 })) };
    expect(deriveBest(weighed, { ...RULES, aggregation: "dawid-skene" }).decided).toEqual([
      { responseId: "A", agreement: 2 / 3, posterior: 0.8 },
    ]);
  });
});

const RANKINGS: readonly RankingAnswer[] = [
  { kind: "ranking", tiers: [["A"], ["B"]] },
  { kind: "ranking", tiers: [["B"], ["A"]] },
  { kind: "ranking", tiers: [["A", "B"]] },
  { kind: "ranking", tiers: [["A", "B"]], cut: 0 },
  { kind: "ranking", tiers: [["A"]] },
];
const anyVotes = fc.array(
  fc.constantFrom(...RANKINGS).map((answer) => ({ answer })),
  { maxLength: 9 },
);

test("a vote for neither counts half", () => {
  const [a, b, tie, bad] = RANKINGS.map((answer) => ({ answer }));
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
