import { describe, expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { duel, winRateNotes } from "./win-rates-card.tsx";

describe("win rate notes", () => {
  const summary = {
    comparisons: 36,
    tasks: 2,
    annotators: 3,
    sameModel: 0,
    groups: [["a", "b"]],
    unnamed: 0,
    unplaced: 0,
    rankings: 0,
  };

  describe("winRateNotes", () => {
    it("says that a ranking counts as all its pairs only where there are rankings", () => {
      expect(winRateNotes(english, summary).join(" ")).not.toContain("all its pairs");
      expect(winRateNotes(english, { ...summary, rankings: 6 }).join(" ")).toContain(
        "counts as all its pairs",
      );
    });

    it("names what is left out, by its number", () => {
      expect(
        winRateNotes(english, { ...summary, unplaced: 1, unnamed: 2 }).filter((note) =>
          note.includes("left out"),
        ),
      ).toEqual([
        "1 pair of responses is left out: a ranking of only the best and the worst doesn’t order the rest.",
        "2 comparisons of responses without a known model are left out.",
      ]);
    });
  });
});

describe("duel", () => {
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
});
