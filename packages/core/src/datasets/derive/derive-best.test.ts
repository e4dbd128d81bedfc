import { expect, test } from "vitest";
import type { RankingAnswer } from "../../questions/kinds/ranking/ranking-answer.ts";
import { deriveBest } from "./derive-best.ts";

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
