import { expect, test } from "vitest";
import type { TaskVote } from "@laurel/core/datasets/judged-task";
import { rankedTask } from "../testing/report-input.ts";
import { measuredUnits } from "./measured-units.ts";

const base = { title: "Well?", help: "", required: true };

test("two responses are a unit of directions and one of strengths, from which both-bad is left out", () => {
  const task = rankedTask("one", "ab", [
    { by: "ada", says: "a b", strength: 3 },
    { by: "bob", says: "b a" },
    { by: "cyd", says: "a=b" },
    { by: "dee", says: "bad" },
  ]);
  expect(measuredUnits(task)).toEqual([
    { measure: "direction", aspect: null, units: [[1, -1, 0, "both-bad"]] },
    { measure: "strength", aspect: null, units: [[3, -1, 0]] },
  ]);
});

test("several responses are a unit of directions for each two", () => {
  expect(measuredUnits(rankedTask("one", "abc", [{ by: "ada", says: "a b=c" }]))).toEqual([
    { measure: "direction", aspect: null, units: [[1], [1], [0]] },
  ]);
});

test("labels and ratings are of responses, ratings by aspect, and steps of a step", () => {
  const voted = (...votes: readonly Pick<TaskVote, "annotatorId" | "question" | "answer">[]) => ({
    ...rankedTask("one", "ab", []),
    votes: votes.map((vote) => ({
      ...vote,
      presented: null,
      imported: true,
      questionsVersion: 1,
      guidelinesVersion: 1,
    })),
  });
  const binary = { ...base, id: "good", kind: "binary", about: "quality" } as const;
  expect(
    measuredUnits(
      voted(
        { annotatorId: "ada", question: binary, answer: { kind: "binary", labels: { a: true, b: false } } },
        { annotatorId: "bob", question: binary, answer: { kind: "binary", labels: { a: true } } },
      ),
    ),
  ).toEqual([{ measure: "label", aspect: null, units: [["good", "good"], ["bad"]] }]);
  const rating = {
    ...base,
    id: "how",
    kind: "rating" as const,
    points: 5,
    aspects: [],
    allowNotApplicable: true,
  };
  expect(
    measuredUnits(
      voted({
        annotatorId: "ada",
        question: rating,
        answer: { kind: "rating", ratings: { a: { safe: 2, help: null }, b: { safe: 4, help: 5 } } },
      }),
    ),
  ).toEqual([
    { measure: "rating", aspect: "help", units: [[], [5]] },
    { measure: "rating", aspect: "safe", units: [[2], [4]] },
  ]);
  const steps = {
    ...base,
    id: "steps",
    kind: "steps" as const,
    split: "lines" as const,
    stopAtFirstError: true,
    continuation: false,
  };
  const trace = (...labels: readonly (-1 | 0 | 1)[]) => ({
    kind: "steps" as const,
    traces: { a: { labels: [...labels], verdict: "labeled" as const } },
  });
  expect(
    measuredUnits(
      voted(
        { annotatorId: "ada", question: steps, answer: trace(1, -1) },
        { annotatorId: "bob", question: steps, answer: trace(1, 1, 0) },
      ),
    ),
  ).toEqual([{ measure: "step", aspect: null, units: [[1, 1], [-1, 1], [0]] }]);
});
