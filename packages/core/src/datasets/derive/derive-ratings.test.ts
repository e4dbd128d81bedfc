import { expect, test } from "vitest";
import type { RatingAnswer } from "../../questions/kinds/rating/rating-answer.ts";
import type { RatingQuestion } from "../../questions/kinds/rating/rating-question.ts";
import type { TaskVote } from "../judged-task.ts";
import { deriveRatings } from "./derive-ratings.ts";

const RESPONSES = [{ id: "A" }, { id: "B" }];
const asked = (points: number): RatingQuestion => ({
  id: "q",
  kind: "rating",
  title: "How good?",
  help: "",
  required: true,
  points,
  allowNotApplicable: true,
  aspects: [{ id: "clear", label: "Clear", help: "", anchors: [] }],
});
const vote = (ratings: RatingAnswer["ratings"], points = 5): TaskVote<RatingAnswer> => ({
  annotatorId: "x",
  answer: { kind: "rating", ratings },
  question: asked(points),
  presented: null,
  questionsVersion: 1,
  guidelinesVersion: 1,
});

test("a rating is the mean of those given, and null where everybody found that the aspect does not apply", () => {
  const votes = [
    vote({ A: { clear: 2, true: null } }),
    vote({ A: { clear: 5, true: null } }),
    vote({ A: { clear: 3, true: null } }),
  ];
  expect(deriveRatings({ responses: RESPONSES, votes }, 1)).toEqual({
    decided: [
      { points: 5, ratings: new Map([["A", { clear: 10 / 3, true: null }]]), agreement: 1, posterior: null },
    ],
    dropped: ["too-few-votes"],
  });
});

test("ratings on two scales are never averaged: the scale with the most votes counts, the longer one of equals", () => {
  const five = vote({ A: { clear: 5 } });
  const ten = vote({ A: { clear: 6 } }, 10);
  expect(deriveRatings({ responses: [{ id: "A" }], votes: [five, ten, five] }, 1).decided[0]).toMatchObject({
    points: 5,
    ratings: new Map([["A", { clear: 5 }]]),
  });
  expect(deriveRatings({ responses: [{ id: "A" }], votes: [five, ten] }, 1).decided[0]).toMatchObject({
    points: 10,
    ratings: new Map([["A", { clear: 6 }]]),
  });
});

test("nothing rated is nothing decided", () => {
  expect(deriveRatings({ responses: RESPONSES, votes: [] }, 1)).toEqual({
    decided: [],
    dropped: ["too-few-votes", "too-few-votes"],
  });
});
