import { describe, expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { resultWords } from "./round-list.tsx";

const result = {
  newPrompts: 120,
  knownPrompts: 3,
  newResponses: 240,
  newTasks: 121,
  judgments: 0,
  skippedRows: 0,
  unchanged: false,
};

describe("resultWords", () => {
  it("counts what is new and what was known", () => {
    expect(resultWords(english, result)).toBe("120 new prompts, 3 known, 240 new responses, 121 new tasks.");
  });

  it("names imported judgments and rows that were left out", () => {
    expect(
      resultWords(english, { ...result, knownPrompts: 0, newTasks: 1, judgments: 1, skippedRows: 2 }),
    ).toBe("120 new prompts, 240 new responses, 1 new task, 1 imported judgment. 2 invalid rows left out.");
  });

  it("says that a file imported before brought nothing", () => {
    expect(
      resultWords(english, {
        ...result,
        newPrompts: 0,
        newResponses: 0,
        newTasks: 0,
        knownPrompts: 123,
        unchanged: true,
      }),
    ).toContain("Nothing new");
  });
});
