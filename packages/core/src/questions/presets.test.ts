import { expect, it } from "vitest";
import { PRESETS } from "./presets.ts";
import { checkQuestionsFit, QuestionSet } from "./question-set.ts";

it.each(PRESETS.map((preset) => [preset.name, preset] as const))(
  "%s is a valid set of questions for its tasks",
  (_, { questions, responsesPerTask }) => {
    expect(QuestionSet.parse(questions)).toEqual(questions);
    expect(() => checkQuestionsFit(questions, responsesPerTask)).not.toThrow();
  },
);

it("names every preset once", () => {
  expect(new Set(PRESETS.flatMap(({ id, name }) => [id, name])).size).toBe(PRESETS.length * 2);
});
