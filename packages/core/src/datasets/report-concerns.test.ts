import { expect, it } from "vitest";
import { reportConcerns } from "./report-concerns.ts";

type Judged = Parameters<typeof reportConcerns>[0];

const NONE = { value: null, reason: "There is nothing." } as const;
const QUIET: Judged = {
  families: {
    pairs: null,
    unpaired: null,
    listwise: null,
    attributes: null,
    steps: null,
    prompts: null,
    demonstrations: null,
  },
  agreement: { measures: [], tauB: { tasks: 0, mean: NONE } },
  position: { earlierWon: { n: 0, share: NONE }, ties: 0, unseen: 0 },
  annotators: {
    annotators: 0,
    votes: 0,
    effective: NONE,
    largestShare: NONE,
    listed: [],
    unlisted: { annotators: 0, votes: 0 },
  },
  overlap: null,
};
const withEarlierWon = (low: number, high: number): Judged => ({
  ...QUIET,
  position: {
    ...QUIET.position,
    earlierWon: { n: 100, share: { value: (low + high) / 2, interval: { low, high } } },
  },
});

it("is concerned about a share only where its whole interval lies strictly beyond the threshold", () => {
  expect(reportConcerns(QUIET)).toEqual([]);
  expect(reportConcerns(withEarlierWon(0.5, 0.75))).toEqual([]);
  expect(reportConcerns(withEarlierWon(0.25, 0.5))).toEqual([]);
  expect(reportConcerns(withEarlierWon(0.625, 0.75))).toEqual([{ code: "position", share: 0.6875 }]);
  expect(reportConcerns(withEarlierWon(0.25, 0.375))).toEqual([{ code: "position", share: 0.3125 }]);
});

it("is not concerned about a share that has no interval", () => {
  const share = { value: 1, interval: { low: null, high: null, reason: "There is one task." } } as const;
  const position = { ...QUIET.position, earlierWon: { n: 3, share } };
  expect(reportConcerns({ ...QUIET, position })).toEqual([]);
});

it("is concerned about one annotator with most votes only where there are several", () => {
  const withAnnotators = (annotators: number, value: number) =>
    reportConcerns({
      ...QUIET,
      annotators: { ...QUIET.annotators, annotators, largestShare: { value } },
    });
  expect(withAnnotators(1, 1)).toEqual([{ code: "oneAnnotator" }]);
  expect(withAnnotators(2, 0.5)).toEqual([]);
  expect(withAnnotators(2, 0.75)).toEqual([{ code: "largestShare", share: 0.75 }]);
});
