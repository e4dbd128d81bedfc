import fc from "fast-check";
import { expect, test } from "vitest";
import type { RankingAnswer } from "../../questions/kinds/ranking-schemas.ts";
import { deriveRanking, expandsTo } from "./rankings.ts";

const ranking = (...tiers: string[]): RankingAnswer => ({
  kind: "ranking",
  tiers: tiers.map((tier) => [...tier]),
});
const task = (ids: string, ...answers: RankingAnswer[]) => ({
  responses: [...ids].map((id) => ({ id })),
  votes: answers.map((answer) => ({ answer })),
});
const tiersOf = (derived: ReturnType<typeof deriveRanking>) =>
  derived.decided[0]?.tiers.map((tier) => tier.join(""));

test("one ranking is itself", () => {
  expect(deriveRanking(task("ABC", ranking("C", "AB")), 1)).toEqual({
    decided: [{ tiers: [["C"], ["A", "B"]], agreement: 1, posterior: null }],
    dropped: [],
  });
});

test("of several, the mean place decides, and equal means are one tier", () => {
  expect(
    tiersOf(
      deriveRanking(task("ABC", ranking("A", "B", "C"), ranking("A", "C", "B"), ranking("B", "A", "C")), 1),
    ),
  ).toEqual(["A", "B", "C"]);
  expect(tiersOf(deriveRanking(task("ABC", ranking("A", "B", "C"), ranking("B", "A", "C")), 1))).toEqual([
    "AB",
    "C",
  ]);
});

test("agreement is the share of votes that order the pairs so", () => {
  expect(
    deriveRanking(task("AB", ranking("A", "B"), ranking("A", "B"), ranking("B", "A")), 1).decided[0]
      ?.agreement,
  ).toBeCloseTo(2 / 3);
});

test.each([
  ["all in one tier", task("AB", ranking("AB")), "tie"],
  ["all below the line", task("AB", { ...ranking("AB"), cut: 0 }), "both-bad"],
  [
    "only the best and the worst were chosen",
    task("ABC", { ...ranking("A", "B", "C"), partial: true }),
    "too-few-votes",
  ],
  ["a ranking without one of the responses", task("ABC", ranking("A", "B")), "too-few-votes"],
  ["nothing", task("AB"), "too-few-votes"],
  ["one response", task("A", ranking("A")), "too-few-votes"],
] as const)("%s is no ranking", (_, judged, reason) => {
  expect(deriveRanking(judged, 1)).toEqual({ decided: [], dropped: [reason] });
});

test("other names for the responses give the same ranking under those names", () => {
  const places = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(places, fc.shuffledSubarray(["A", "B", "C", "D"], { minLength: 4 }), (votes, names) => {
      const answers = (ids: readonly string[]) =>
        votes.map((place): RankingAnswer => ({
          kind: "ranking",
          tiers: [0, 1, 2, 3]
            .map((tier) => ids.filter((__, index) => place[index] === tier))
            .filter((tier) => tier.length > 0),
        }));
      const renamed = new Map(names.map((name, index) => ["ABCD"[index] ?? "", name]));
      const plain = deriveRanking(task("ABCD", ...answers(["A", "B", "C", "D"])), 1);
      const other = deriveRanking(task("ABCD", ...answers(names)), 1);
      expect(other.decided[0]?.tiers.map((tier) => tier.toSorted())).toEqual(
        plain.decided[0]?.tiers.map((tier) => tier.map((id) => renamed.get(id) ?? "").toSorted()),
      );
      expect(other.dropped).toEqual(plain.dropped);
    }),
  );
});

test("a ranking is as probable as the least probable of the pairs that it orders", () => {
  const judged = task("ABC", ranking("A", "B", "C"), ranking("A", "C", "B"), ranking("A", "B", "C"));
  const weighed = { ...judged, votes: judged.votes.map((vote) => ({ ...vote, accuracy: 0.8 })) };
  expect(deriveRanking(weighed, 1).decided).toMatchObject([{ tiers: [["A"], ["B"], ["C"]], posterior: 0.8 }]);
});

const RANKING = { tiers: [["A"], ["B", "C"], ["D"]] };
const PAIRS = ["AB", "AC", "AD", "BC", "BD", "CD"];
const wanted = (expansion: "all" | "adjacent" | "best-worst") =>
  PAIRS.filter((pair) =>
    expandsTo(expansion, RANKING, { chosenId: pair[0] ?? "", rejectedId: pair[1] ?? "", strength: null }),
  );

test("a ranking is expanded to every pair, to neighbours, or to the best and the worst", () => {
  expect(wanted("all")).toEqual(PAIRS);
  expect(wanted("adjacent")).toEqual(["AB", "AC", "BC", "BD", "CD"]);
  expect(wanted("best-worst")).toEqual(["AD"]);
});
