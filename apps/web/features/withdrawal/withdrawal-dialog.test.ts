import { describe, expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { contentsWords } from "./withdrawal-dialog.tsx";

describe("contentsWords", () => {
  it("says what a withdrawal takes out, with the judgments that it voids", () => {
    expect(contentsWords(english, { tasks: 12, leased: 1, judged: 5, live: 3, imported: 2 })).toEqual([
      "12 tasks are no longer given to annotators.",
      "1 of them is being judged at the moment; answers that come later are kept as surplus.",
      "5 judgments no longer count in results, progress and new dataset versions: 3 made here, 2 imported.",
    ]);
    expect(contentsWords(english, { tasks: 1, leased: 0, judged: 0, live: 0, imported: 0 })).toEqual([
      "1 task is no longer given to annotators.",
      "Nobody has judged anything of it.",
    ]);
  });
});
