import { describe, expect, it } from "vitest";
import { english } from "../../testing/in-english.tsx";
import { nextSteps } from "./next-steps.tsx";

const counts = { tasks: 10, done: 4, open: 6, exhausted: 0, judgments: 12, annotators: 3 };
const paths = (status: Parameters<typeof nextSteps>[1], given: Parameters<typeof nextSteps>[2]) =>
  nextSteps(english, status, given).map((step) => step.path);

describe("nextSteps", () => {
  it("leads a draft from import over people to going live, and ticks what is done", () => {
    const steps = nextSteps(english, "draft", { ...counts, annotators: 0 });
    expect(steps.map((step) => [step.path, step.done])).toEqual([
      ["/import", true],
      ["/people", false],
      ["/settings", false],
    ]);
  });

  it("asks for nothing while people are judging", () => {
    expect(paths("live", counts)).toEqual([]);
  });

  it("points at skipped tasks, at missing people, and at the dataset when nothing is open", () => {
    expect(paths("live", { ...counts, exhausted: 1 })).toEqual(["/skipped"]);
    expect(paths("live", { ...counts, annotators: 0 })).toEqual(["/people"]);
    expect(paths("closed", { ...counts, open: 0 })).toEqual(["/datasets"]);
  });
});
