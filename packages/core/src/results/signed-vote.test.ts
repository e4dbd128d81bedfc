import { expect, it } from "vitest";
import { signedVote } from "./signed-vote.ts";

it("signs a vote by the task's first response, whatever order was shown", () => {
  expect(signedVote({ kind: "ranking", tiers: [["a"], ["b"]], strength: 3 }, "a")).toBe(3);
  expect(signedVote({ kind: "ranking", tiers: [["b"], ["a"]], strength: 2 }, "a")).toBe(-2);
  expect(signedVote({ kind: "ranking", tiers: [["b"], ["a"]] }, "a")).toBe(-1);
});

it("tells a tie from both bad", () => {
  expect(signedVote({ kind: "ranking", tiers: [["a", "b"]] }, "a")).toBe(0);
  expect(signedVote({ kind: "ranking", tiers: [["a", "b"]], cut: 0 }, "a")).toBe("both-bad");
});
