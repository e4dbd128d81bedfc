import { expect, it } from "vitest";
import { recordsOf } from "../../testing/import-input.ts";
import { said } from "../../testing/judged-records.ts";

const review = (worker_id: string, overall: number, correctness: number, selection: number) => ({
  worker_id,
  system: "x",
  annotations: [{ selection: "fell", annotation: ["wrong"] }],
  "overall-rating": 80,
  "overall-rank": overall,
  "correctness-rank": correctness,
  "selection-rank": selection,
});
const QUESTION = {
  bart: { response: "A trip.", reviews: [review("3", 3, 1, 2), review("6", 2, 2, 2)], overall: {} },
  human: { response: "A fall.", reviews: [review("3", 1, 2, 1), review("6", 1, 1, 1)] },
  dpr: { response: "A dive.", reviews: [review("3", 2, 3, 3), review("6", 3, 3, 1)] },
};

// github.com/nyu-mll/SQuALITY, data/human-eval/README.md
it("each worker ranks the summaries of a question three times, by three properties", async () => {
  const { format, records, problems } = await recordsOf({
    "passage-id": "50827",
    questions: { 0: QUESTION, 1: { ...QUESTION, bart: { ...QUESTION.bart, response: "A walk." } } },
  });
  expect([format, problems]).toEqual(["squality", []]);
  expect(records.map((record) => said(record).prompt)).toEqual([
    "Passage 50827, question 0",
    "Passage 50827, question 1",
  ]);
  expect(records[0] && said(records[0])).toEqual({
    prompt: "Passage 50827, question 0",
    responses: ["A trip.", "A fall.", "A dive."],
    models: ["bart", "human", "dpr"],
    judgments: [
      { by: "3", question: "overall", tiers: [[1], [2], [0]] },
      { by: "3", question: "correctness", tiers: [[0], [1], [2]] },
      { by: "3", question: "plot", tiers: [[1], [0], [2]] },
      { by: "6", question: "overall", tiers: [[1], [0], [2]] },
      { by: "6", question: "correctness", tiers: [[1], [0], [2]] },
      { by: "6", question: "plot", tiers: [[1, 2], [0]] },
    ],
  });
});

it("a worker's ranking holds what that worker ranked, and a rank alone is none", async () => {
  const { records } = await recordsOf({
    "passage-id": 7,
    questions: {
      q: {
        one: { response: "A trip.", reviews: [review("3", 2, 1, 1), { worker_id: 6, "overall-rank": 1 }] },
        two: { response: "A fall.", reviews: [review("3", 1, 2, 2)] },
        three: { response: "A dive.", reviews: [] },
      },
    },
  });
  expect(records[0] && said(records[0]).judgments).toEqual([
    { by: "3", question: "overall", tiers: [[1], [0]] },
    { by: "3", question: "correctness", tiers: [[0], [1]] },
    { by: "3", question: "plot", tiers: [[0], [1]] },
  ]);
});
