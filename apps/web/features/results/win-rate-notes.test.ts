import { describe, expect, it } from "vitest";
import { english } from "../../i18n/english.ts";
import { winRateNotes } from "./win-rate-notes.ts";

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
    expect(winRateNotes(english, { ...summary, rankings: 6 }).join(" ")).toContain("counts as all its pairs");
  });

  it("names what is left out, by its number", () => {
    expect(
      winRateNotes(english, { ...summary, unplaced: 1, unnamed: 2 }).filter((note) =>
        note.includes("left out"),
      ),
    ).toEqual([
      "1 pair of responses that a ranking of only the best and the worst left between them is left out.",
      "2 comparisons of responses without a known model are left out.",
    ]);
  });
});
