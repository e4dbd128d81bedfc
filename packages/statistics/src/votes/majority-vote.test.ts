import fc from "fast-check";
import { describe, expect, test } from "vitest";
import vector from "../../fixtures/majority-wawa-toy.json" with { type: "json" };
import { majorityVote } from "./majority-vote.ts";

describe("majorityVote", () => {
  test.each(Object.entries(vector.expected.majority))(
    "decides %s of the toy answers as %s",
    (task, label) => {
      const votes = vector.input.answers
        .filter((answer) => answer[1] === task)
        .map((answer) => answer[2] ?? "");
      expect(majorityVote(votes).winner).toBe(label);
    },
  );

  test("a tie has no winner, says who tied, and still counts", () => {
    expect(majorityVote([1, -1, 0, 1, -1])).toEqual({
      winner: null,
      reason: "Tied with 2 each: -1, 1.",
      counts: [
        { value: -1, votes: 2 },
        { value: 1, votes: 2 },
        { value: 0, votes: 1 },
      ],
    });
  });

  test("no votes have no winner", () => {
    expect(majorityVote([])).toEqual({ winner: null, reason: "There are no votes.", counts: [] });
  });

  test("the order of votes changes nothing, and one vote more for a winner keeps it", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c")), (votes) => {
        const result = majorityVote(votes);
        expect(majorityVote(votes.toReversed())).toEqual(result);
        if (result.winner !== null)
          expect(majorityVote([...votes, result.winner]).winner).toBe(result.winner);
      }),
    );
  });
});
