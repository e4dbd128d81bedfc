import { expect, it } from "vitest";
import type { Answers } from "./answers.ts";
import { inQuestionOrder } from "./in-question-order.ts";
import { PRESETS } from "./presets/presets.ts";

const questionsOf = (id: string) => PRESETS.find((preset) => preset.id === id)?.questions ?? [];

it("has answers in the order of their questions, ratings in that of their aspects, and what is not asked last", () => {
  const [rating] = questionsOf("helpsteer2-ratings");
  if (rating?.kind !== "rating") throw new Error("the preset rates");
  const aspects = rating.aspects.map(({ id }) => id);
  const answers: Answers = {
    why: { kind: "text", text: "so" },
    gone: { kind: "text", text: "no longer asked" },
    [rating.id]: {
      kind: "rating",
      ratings: { r: Object.fromEntries(aspects.toReversed().map((aspect, index) => [aspect, index + 1])) },
    },
  };
  const ordered = inQuestionOrder(
    [rating, { id: "why", kind: "text", title: "Why?", help: "", required: false, maxLength: 100 }],
    answers,
  );
  expect(ordered).toEqual(answers);
  expect(Object.keys(ordered)).toEqual([rating.id, "why", "gone"]);
  expect(JSON.stringify(ordered[rating.id])).toBe(
    JSON.stringify({
      kind: "rating",
      ratings: { r: Object.fromEntries(aspects.map((aspect, index) => [aspect, aspects.length - index])) },
    }),
  );
});
