import { expect, test } from "vitest";
import { attributesSection } from "./attributes-section.ts";

const prompt = [{ role: "user" as const, content: "Why?" }];
const completion = (ratings: Record<string, number | null>) => ({
  messages: [{ role: "assistant" as const, content: "So." }],
  model: null,
  ratings,
});

test("ratings are spread by aspect and by scale, means counted at the nearest point", () => {
  const section = attributesSection();
  section.add("train", {
    prompt,
    points: 5,
    completions: [completion({ help: 1, safe: null }), completion({ help: 4.5, safe: 5 })],
  });
  section.add("test", { prompt, points: 3, completions: [completion({ help: 3 })] });
  const { aspects, rows, prompts } = section.figures();
  expect(rows).toEqual({ train: 1, validation: 0, test: 1 });
  expect(prompts).toEqual({ train: 1, validation: 0, test: 1, inBothSplits: 1, mostOfOne: 2 });
  expect(aspects).toMatchObject([
    { id: "help", points: 3, counts: [0, 0, 1], notApplicable: 0 },
    {
      id: "help",
      points: 5,
      ratings: { value: { n: 2, mean: 2.75, min: 1, p50: 2.75, max: 4.5 } },
      counts: [1, 0, 0, 0, 1],
      notApplicable: 0,
    },
    { id: "safe", points: 5, ratings: { value: { n: 1 } }, counts: [0, 0, 0, 0, 1], notApplicable: 1 },
  ]);
});

test("an aspect that applied nowhere has no spread, and says so", () => {
  const section = attributesSection();
  section.add("train", { prompt, points: 5, completions: [completion({ help: null })] });
  expect(section.figures().aspects[0]?.ratings).toEqual({
    value: null,
    reason: expect.stringContaining("Nothing"),
  });
});
