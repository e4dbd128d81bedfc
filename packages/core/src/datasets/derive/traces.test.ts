import { expect, test } from "vitest";
import type { StepsAnswer, StepsQuestion } from "../../questions/kinds/steps-schemas.ts";
import type { TaskVote } from "../judged-task.ts";
import { deriveTraces } from "./traces.ts";

type Trace = StepsAnswer["traces"][string];
const RESPONSES = [{ id: "A" }];
const asked = (stopAtFirstError: boolean): StepsQuestion => ({
  id: "q",
  kind: "steps",
  title: "Right?",
  help: "",
  required: true,
  split: "lines",
  stopAtFirstError,
  continuation: true,
});
const vote = (labels: Trace["labels"], more: Partial<Trace> = {}, stops = true): TaskVote<StepsAnswer> => ({
  annotatorId: "x",
  answer: { kind: "steps", traces: { A: { labels, verdict: "labeled", ...more } } },
  question: asked(stops),
  presented: null,
  imported: true,
  questionsVersion: 1,
  guidelinesVersion: 1,
});
const derive = (votes: TaskVote<StepsAnswer>[], minVotes = 1) =>
  deriveTraces({ responses: RESPONSES, votes }, { minVotes, aggregation: "majority" });

test("one annotator's labels are kept as they are", () => {
  expect(derive([vote([1, 0, -1], { continuation: "Then 4." })])).toEqual({
    decided: [
      {
        responseId: "A",
        labels: [1, 0, -1],
        verdict: "labeled",
        continuation: "Then 4.",
        agreement: 1,
        posterior: null,
      },
    ],
    dropped: [],
  });
});

test("more than half of those that reached a step decide it, and labels end at the first wrong one", () => {
  const { decided } = derive([
    vote([1, -1], { continuation: "b" }),
    vote([1, -1], { continuation: "a" }),
    vote([1, 1, 1]),
  ]);
  expect(decided).toEqual([
    {
      responseId: "A",
      labels: [1, -1],
      verdict: "labeled",
      continuation: "a",
      agreement: 2 / 3,
      posterior: null,
    },
  ]);
});

test("without a stop at the first error labels go on after a wrong step", () => {
  expect(derive([vote([-1, 1], {}, false)]).decided[0]?.labels).toEqual([-1, 1]);
});

test("a step on which votes are split leaves the trace open, and so does a split verdict", () => {
  expect(derive([vote([1, 1]), vote([1, 0])]).dropped).toEqual(["no-majority"]);
  expect(derive([vote([1]), vote([], { verdict: "bad-problem" })]).dropped).toEqual(["no-majority"]);
});

test("a problem that most call bad stays so, with the labels of those who did", () => {
  const bad = vote([1], { verdict: "bad-problem" });
  expect(derive([bad, bad, vote([1, 1, 1])]).decided[0]).toMatchObject({
    verdict: "bad-problem",
    labels: [1],
    agreement: 2 / 3,
  });
});

test("fewer votes than asked for are too few", () => {
  expect(derive([vote([1])], 2).dropped).toEqual(["too-few-votes"]);
  expect(derive([]).dropped).toEqual(["too-few-votes"]);
});

test("who is more often right decides a step, and a trace is as probable as its least probable step", () => {
  const votes = [
    { ...vote([1, 1]), accuracy: 0.55 },
    { ...vote([1, 1]), accuracy: 0.55 },
    { ...vote([1, -1]), accuracy: 0.9 },
  ];
  const { decided } = deriveTraces(
    { responses: RESPONSES, votes },
    { minVotes: 1, aggregation: "dawid-skene" },
  );
  expect(decided).toMatchObject([{ labels: [1, -1], agreement: 1 / 3 }]);
  // Weights q / ((1 - q) / 2): 18 against 2.444 twice, and 1 for what nobody says.
  expect(decided[0]?.posterior).toBeCloseTo(18 / (18 + (0.55 / 0.225) ** 2 + 1), 6);
  expect(derive([vote([1])]).decided[0]?.posterior).toBeNull();
});
