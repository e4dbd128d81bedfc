import { expect, test } from "vitest";
import { stepsSection } from "./steps-section.ts";

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
