import { expect, test } from "vitest";
import type { Answer } from "../../questions/answers.ts";
import { PREFERENCE_QUESTION } from "../../questions/presets.ts";
import type { Question } from "../../questions/question.ts";
import type { JudgedTask } from "../judged-task.ts";
import { votedUnits } from "./voted-units.ts";

function judged(question: Question, ids: string, ...answers: Answer[]): JudgedTask {
  return {
    taskId: "t",
    prompt: [{ role: "user", content: "?" }],
    reference: null,
    tags: [],
    flags: [],
    responses: [...ids].map((id) => ({
      id,
      messages: [{ role: "assistant", content: id }],
      steps: null,
      model: null,
    })),
    votes: answers.map((answer, index) => ({
      annotatorId: String(index),
      answer,
      question,
      presented: null,
      imported: true,
      questionsVersion: 1,
      guidelinesVersion: 1,
    })),
  };
}

const ranking = (...tiers: string[]): Answer => ({ kind: "ranking", tiers: tiers.map((tier) => [...tier]) });
const { labels: _, ...ASKED } = PREFERENCE_QUESTION;
const asked = (more: Partial<typeof ASKED>): Question => ({
  ...ASKED,
  allowTie: false,
  allowBothBad: false,
  ...more,
});
const unitsOf = (task: JudgedTask) =>
  votedUnits(task).map(({ classes, votes }) => [
    classes,
    votes.map(({ annotatorId, label }) => `${annotatorId}:${label}`).join(" "),
  ]);

test("a pair has as many labels as its question allows, and as were given", () => {
  const answers = [ranking("A", "B"), ranking("B", "A")];
  expect(unitsOf(judged(asked({}), "AB", ...answers))).toEqual([[2, "0:0 1:1"]]);
  expect(unitsOf(judged(asked({ allowTie: true }), "AB", ...answers))).toEqual([[3, "0:0 1:1"]]);
  expect(unitsOf(judged(asked({ allowTie: true, allowBothBad: true }), "AB", ...answers))).toEqual([
    [4, "0:0 1:1"],
  ]);
  expect(
    unitsOf(judged(asked({}), "AB", ranking("AB"), { kind: "ranking", tiers: [["A", "B"]], cut: 0 })),
  ).toEqual([[4, "0:2 1:3"]]);
});

test("a ranking of three is on three pairs, and one of best and worst on those that it says", () => {
  expect(unitsOf(judged(asked({ allowTie: true }), "ABC", ranking("C", "AB")))).toEqual([
    [3, "0:2"],
    [3, "0:1"],
    [3, "0:1"],
  ]);
  expect(
    unitsOf(
      judged(asked({ form: "best-worst" }), "ABCD", {
        kind: "ranking",
        tiers: [["B"], ["A", "C"], ["D"]],
        partial: true,
      }),
    ),
  ).toHaveLength(5);
});

test("good or bad is said of each response, right or wrong of each step, and neither of ratings", () => {
  const question: Question = {
    id: "q",
    title: "?",
    help: "",
    required: true,
    kind: "steps",
    split: "lines",
    stopAtFirstError: true,
    continuation: false,
  };
  const trace = (...labels: (-1 | 0 | 1)[]): Answer => ({
    kind: "steps",
    traces: { A: { labels, verdict: "labeled" } },
  });
  expect(unitsOf(judged(question, "AB", trace(1, -1), trace(1, 0, 1)))).toEqual([
    [3, "0:2 1:2"],
    [3, "0:0 1:1"],
    [3, "1:2"],
  ]);
  expect(
    unitsOf(
      judged(
        question,
        "AB",
        { kind: "binary", labels: { A: true, B: false } },
        { kind: "binary", labels: { B: true } },
      ),
    ),
  ).toEqual([
    [2, "0:1"],
    [2, "0:0 1:1"],
  ]);
  expect(unitsOf(judged(question, "A", { kind: "rating", ratings: { A: { clear: 3 } } }))).toEqual([]);
});
