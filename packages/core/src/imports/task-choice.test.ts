import { describe, expect, it } from "vitest";
import { PREFERENCE_QUESTION, PRESETS } from "../questions/presets.ts";
import { ColumnMapping } from "./column-mapping.ts";
import { checkTaskChoice, groupingOf } from "./task-choice.ts";

const campaign = { responsesPerTask: 4, maxPairsPerPrompt: 6 };

describe("a choice of tasks", () => {
  it("takes the tasks as the file has them, within the campaign's limits, unless one says otherwise", () => {
    for (const choice of [undefined, "as-in-file"] as const)
      expect(groupingOf(choice, campaign)).toEqual({ ...campaign, crossed: false });
  });

  it("crosses rows in pairs without a limit, or so many at a time within it", () => {
    expect(groupingOf("all-pairs", campaign)).toEqual({
      responsesPerTask: 2,
      maxPairsPerPrompt: null,
      crossed: true,
    });
    expect(groupingOf(3, campaign)).toEqual({ responsesPerTask: 3, maxPairsPerPrompt: 6, crossed: true });
  });

  it("crosses rows as the campaign does where an import of before says so", () => {
    expect(groupingOf("all", campaign)).toEqual({ ...campaign, crossed: true });
    expect(ColumnMapping.parse({ prompt: "p", responseList: "r", tasks: "all" }).tasks).toBe("all");
  });

  it("is refused where the questions can't be asked about so many responses, whatever the campaign's own number is", () => {
    const ranking = [PREFERENCE_QUESTION];
    expect(() => checkTaskChoice(1, ranking)).toThrow(
      /^The campaign's questions can't be asked about tasks of one response: questions\.0 ranks responses/,
    );
    const binary = PRESETS.find(({ questions }) => questions[0]?.kind === "binary")?.questions ?? [];
    expect(binary).not.toEqual([]);
    for (const choice of ["as-in-file", "all-pairs", 1, 9] as const)
      expect(() => checkTaskChoice(choice, binary)).not.toThrow();
    expect(() => checkTaskChoice("as-in-file", ranking)).not.toThrow();
  });

  it("is a name or a number from 1 to 9, and nothing else", () => {
    const accepts = (tasks: unknown) =>
      ColumnMapping.safeParse({ prompt: "p", responseList: "r", tasks }).success;
    expect(["as-in-file", "all-pairs", 1, 9].map(accepts)).toEqual([true, true, true, true]);
    expect(["every", 0, 10, 2.5, "2", null].map(accepts)).toEqual([false, false, false, false, false, false]);
  });
});
