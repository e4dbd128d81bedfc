import { describe, expect, test } from "vitest";
import { wilsonInterval } from "@laurel/statistics/resampling/estimate";
import { attributesSection, listwiseSection, stepsSection, unpairedSection } from "./family-sections.ts";

describe("unpaired section", () => {
  test("the share of good labels is given for each split with Wilson's interval, and a split without rows says so", () => {
    const section = unpairedSection();
    for (const label of [true, true, false])
      section.add("train", {
        prompt: [{ role: "user", content: "Why?" }],
        completion: [{ role: "assistant", content: "So." }],
        label,
      });
    expect(section.figures().good).toEqual({
      all: { n: 3, share: { value: 2 / 3, interval: wilsonInterval(2, 3) } },
      train: { n: 3, share: { value: 2 / 3, interval: wilsonInterval(2, 3) } },
      validation: { n: 0, share: { value: null, reason: expect.stringContaining("no rows") } },
      test: { n: 0, share: { value: null, reason: expect.stringContaining("no rows") } },
    });
  });
});

describe("listwise section", () => {
  const row = (...ranks: readonly number[]) => ({
    prompt: [{ role: "user" as const, content: "Why?" }],
    completions: ranks.map((rank) => ({
      messages: [{ role: "assistant" as const, content: "So." }],
      rank,
      model: null,
    })),
  });

  test("rows are counted by size, and pairs of responses with the same rank as tied", () => {
    const section = listwiseSection();
    for (const each of [row(0, 1), row(0, 1, 1, 1), row(0, 0)]) section.add("train", each);
    expect(section.figures()).toMatchObject({
      sizes: [
        { completions: 2, rows: 2 },
        { completions: 4, rows: 1 },
      ],
      rowsWithTies: 2,
      pairs: 8,
      tiedPairs: 4,
    });
  });
});

describe("attributes section", () => {
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
});

describe("steps section", () => {
  const row = (
    labels: readonly (-1 | 0 | 1)[],
    verdict: "labeled" | "give-up" | "bad-problem" = "labeled",
  ) => ({
    prompt: [{ role: "user" as const, content: "2 + 2?" }],
    steps: labels.map(() => "ab"),
    labels: [...labels],
    verdict,
    continuation: null,
    reference: null,
  });

  test("labels are counted, and first errors where they stand; a row that was given up has none", () => {
    const section = stepsSection();
    for (const each of [
      row([1, -1, 1]),
      row([1, 0]),
      row([-1], "give-up"),
      row([1], "bad-problem"),
      row([...Array<1>(40).fill(1), -1]),
    ])
      section.add("train", each);
    expect(section.figures()).toMatchObject({
      labels: { wrong: 3, neutral: 1, right: 44 },
      rowsBy: { withError: 2, allRight: 1, giveUp: 1, badProblem: 1 },
      firstErrors: { at: [0, 1], later: 1 },
      stepsPerRow: { value: { n: 5, min: 1, max: 41 } },
      completionCharacters: { value: { min: 2, max: 82 } },
    });
  });
});
