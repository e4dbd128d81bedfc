import { describe, expect, it } from "vitest";
import { duel } from "./duel.ts";

const summary = {
  matrix: {
    wins: [
      [0, 3, 0],
      [1, 0, 0],
      [0, 0, 0],
    ],
    ties: [
      [0, 2, 0],
      [2, 0, 0],
      [0, 0, 0],
    ],
  },
};

describe("duel", () => {
  it("counts a tie as half a win for either side", () => {
    expect(duel(summary, 0, 1)).toEqual({ wins: 3, ties: 2, losses: 1, share: 4 / 6 });
    expect(duel(summary, 1, 0)?.share).toBeCloseTo(2 / 6);
  });

  it("has no share where two models never met, and nothing on the diagonal", () => {
    expect(duel(summary, 0, 2)).toMatchObject({ share: null });
    expect(duel(summary, 1, 1)).toBeNull();
  });
});
