import { expect, it } from "vitest";
import { compareModels, signedVote } from "./ranking-votes.ts";

const MODELS = new Map([
  ["a", "heron"],
  ["b", "larch"],
  ["c", "wren"],
  ["d", "fir"],
]);
const voted = (tiers: string[][], more: { partial?: true; cut?: number } = {}) => ({
  taskId: "t",
  responseIds: ["a", "b", "c", "d"].filter((id) => tiers.flat().includes(id)),
  votes: [{ userId: "u", answer: { kind: "ranking" as const, tiers, ...more } }],
});
const said = (task: ReturnType<typeof voted>, models = MODELS) =>
  compareModels(task, models).comparisons.map(
    ({ winner, loser, tie }) => `${winner} ${tie ? "=" : ">"} ${loser}`,
  );

it("takes every pair of a ranking, the winner first, and both bad as a tie", () => {
  expect(said(voted([["c"], ["a", "b"]]))).toEqual(["heron = larch", "wren > heron", "wren > larch"]);
  expect(said(voted([["a", "b"]], { cut: 0 }))).toEqual(["heron = larch"]);
});

it("leaves out and counts what a best-worst ranking left unplaced, and responses without a known model", () => {
  const bestWorst = voted([["d"], ["a", "b"], ["c"]], { partial: true });
  expect(said(bestWorst)).toEqual([
    "heron > wren",
    "fir > heron",
    "larch > wren",
    "fir > larch",
    "fir > wren",
  ]);
  expect(compareModels(bestWorst, MODELS)).toMatchObject({ unplaced: 1, unnamed: 0 });
  expect(
    compareModels(
      bestWorst,
      new Map([
        ["a", "heron"],
        ["d", "fir"],
      ]),
    ),
  ).toMatchObject({ comparisons: [{ winner: "fir", loser: "heron" }], unplaced: 1, unnamed: 4 });
});

it("signs a vote by the task's first response, whatever order was shown", () => {
  expect(signedVote({ kind: "ranking", tiers: [["a"], ["b"]], strength: 3 }, "a")).toBe(3);
  expect(signedVote({ kind: "ranking", tiers: [["b"], ["a"]], strength: 2 }, "a")).toBe(-2);
  expect(signedVote({ kind: "ranking", tiers: [["b"], ["a"]] }, "a")).toBe(-1);
});

it("tells a tie from both bad", () => {
  expect(signedVote({ kind: "ranking", tiers: [["a", "b"]] }, "a")).toBe(0);
  expect(signedVote({ kind: "ranking", tiers: [["a", "b"]], cut: 0 }, "a")).toBe("both-bad");
});
