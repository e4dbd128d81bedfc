import { expect, it } from "vitest";
import { concernSentence, concernsTitle } from "@laurel/core/datasets/concern-sentences";
import type { DatasetReport } from "@laurel/core/datasets/dataset-report";
import { type ReportConcern, reportConcerns } from "@laurel/core/datasets/report-concerns";
import type { Estimate } from "@laurel/statistics/resampling/estimate";
import { english } from "../../../testing/in-english.tsx";
import { concerns } from "./concerns.ts";

type Judged = Parameters<typeof concerns>[1];

const NONE = { value: null, reason: "There is nothing." } as const;
const estimate = (low: number, high: number): Estimate => ({
  value: (low + high) / 2,
  interval: { low, high },
});
const EVEN = { n: 100, share: estimate(0.4, 0.6) };
const PROMPTS = { train: 90, validation: 0, test: 10, inBothSplits: 0, mostOfOne: 1 };

const PAIRS: NonNullable<DatasetReport["families"]["pairs"]> = {
  rows: { train: 90, validation: 0, test: 10 },
  prompts: PROMPTS,
  promptCharacters: NONE,
  used: { train: 90, validation: 0, test: 10 },
  chosenCharacters: NONE,
  rejectedCharacters: NONE,
  margins: NONE,
  length: { longerChosen: EVEN, equal: 0, byRatio: [] },
  features: [],
  baselines: {
    on: "test",
    folds: null,
    fittedRows: 90,
    lengthOnly: EVEN,
    styleOnly: EVEN,
    penalty: 1,
    weights: null,
  },
};
const FAMILIES: Judged["families"] = {
  pairs: PAIRS,
  unpaired: null,
  listwise: null,
  attributes: null,
  steps: null,
  prompts: null,
  demonstrations: null,
};
const DIRECTION: Judged["agreement"]["measures"][number] = {
  measure: "direction",
  aspect: null,
  tasks: 9,
  units: 9,
  votes: 27,
  values: [],
  raw: NONE,
  alpha: estimate(0.2, 0.6),
  level: "nominal",
  symmetrised: true,
};
const FINE: Judged = {
  families: FAMILIES,
  agreement: { measures: [DIRECTION], tauB: { tasks: 0, mean: NONE } },
  position: { earlierWon: EVEN, ties: 0, unseen: 0 },
  annotators: {
    annotators: 3,
    votes: 27,
    effective: { value: 3 },
    largestShare: { value: 0.4 },
    listed: [],
    unlisted: { annotators: 0, votes: 0 },
  },
  overlap: { exact: 0, near: 0, validation: { exact: 0, near: 0 }, threshold: 0.6, examples: [] },
};

it("is silent where no interval speaks", () => {
  expect(concerns(english, FINE)).toEqual([]);
});

it("is silent where nothing is known", () => {
  expect(
    concerns(english, {
      ...FINE,
      families: { ...FAMILIES, pairs: null },
      agreement: { ...FINE.agreement, measures: [] },
      position: { earlierWon: { n: 0, share: NONE }, ties: 0, unseen: 0 },
      annotators: { ...FINE.annotators, annotators: 0, effective: NONE, largestShare: NONE },
      overlap: null,
    }),
  ).toEqual([]);
});

it.each([
  [0.61, 0.7, /^The longer response was chosen in 65\.5 %/],
  [0.3, 0.39, /^The longer response was chosen in only 34\.5 %/],
] as const)("says that length decides only where the whole interval does (%d to %d)", (low, high, words) => {
  const withLength = (share: Estimate) =>
    concerns(english, {
      ...FINE,
      families: {
        ...FAMILIES,
        pairs: { ...PAIRS, length: { ...PAIRS.length, longerChosen: { n: 100, share } } },
      },
    });
  expect(withLength(estimate(low, high))).toEqual([expect.stringMatching(words)]);
  expect(withLength(estimate(Math.min(low, 0.45), Math.max(high, 0.55)))).toEqual([]);
});

it("says that a place decides wherever its interval leaves one half out", () => {
  const withPlace = (low: number, high: number) =>
    concerns(english, {
      ...FINE,
      position: { ...FINE.position, earlierWon: { n: 100, share: estimate(low, high) } },
    });
  expect(withPlace(0.51, 0.55)).toEqual([expect.stringMatching(/^The response shown earlier won 53\.0 %/)]);
  expect(withPlace(0.4, 0.49)).toHaveLength(1);
  expect(withPlace(0.45, 0.51)).toEqual([]);
});

it("names agreement that could be chance, one annotator with most votes, and prompts in both splits", () => {
  const bad: Judged = {
    ...FINE,
    families: { ...FAMILIES, pairs: { ...PAIRS, prompts: { ...PROMPTS, inBothSplits: 2 } } },
    agreement: { ...FINE.agreement, measures: [{ ...DIRECTION, alpha: estimate(-0.1, 0.4) }] },
    annotators: { ...FINE.annotators, largestShare: { value: 0.7 } },
    overlap: { exact: 1, near: 3, validation: { exact: 0, near: 0 }, threshold: 0.6, examples: [] },
  };
  expect(concerns(english, bad)).toEqual([
    expect.stringMatching(/^Agreement on “Which one is better” could be chance/),
    expect.stringMatching(/^One annotator gave 70\.0 % of the votes/),
    expect.stringMatching(/^2 prompts are in two splits/),
    expect.stringMatching(/^4 training prompts are held out too/),
  ]);
  expect(
    concerns(english, {
      ...FINE,
      annotators: { ...FINE.annotators, annotators: 1, largestShare: { value: 1 } },
    }),
  ).toEqual([expect.stringMatching(/^All votes come from one annotator/)]);
});

/** Reports with every concern that there is, with one thing and with many. */
const BAD = [1, 1_204].flatMap((count): Judged[] =>
  [estimate(0.6543, 0.7), estimate(0.1, 0.38)].map((longer) => ({
    families: {
      ...FAMILIES,
      pairs: {
        ...PAIRS,
        prompts: { ...PROMPTS, inBothSplits: count },
        length: { ...PAIRS.length, longerChosen: { n: 100, share: longer } },
        baselines: { ...PAIRS.baselines, styleOnly: { n: 100, share: estimate(0.61, 0.8999) } },
      },
    },
    agreement: {
      ...FINE.agreement,
      measures: [
        ...(["direction", "strength", "label", "rating", "step"] as const).map((measure) => ({
          ...DIRECTION,
          measure,
          alpha: estimate(-0.1, 0.4),
        })),
        { ...DIRECTION, measure: "rating", aspect: "truth | <b>", alpha: estimate(-0.1, 0.4) },
      ],
    },
    position: { ...FINE.position, earlierWon: { n: 100, share: estimate(0.5005, 0.6) } },
    annotators: { ...FINE.annotators, annotators: count, largestShare: { value: 0.99999 } },
    overlap: { exact: count, near: 0, validation: { exact: 0, near: 0 }, threshold: 0.6, examples: [] },
  })),
);

it("says in English what the report's Markdown, the card and the command say, for every concern", () => {
  const codes: Record<ReportConcern["code"], boolean> = {
    longer: false,
    shorter: false,
    style: false,
    position: false,
    agreement: false,
    oneAnnotator: false,
    largestShare: false,
    inBothSplits: false,
    overlap: false,
  };
  for (const report of BAD) {
    const found = reportConcerns(report);
    for (const { code } of found) codes[code] = true;
    expect(concerns(english, report)).toEqual(found.map(concernSentence));
  }
  expect(Object.entries(codes).filter(([, isFound]) => !isFound)).toEqual([]);
});

it("rounds shares as the report's Markdown, the card and the command do, and has their title", () => {
  for (let thousandths = 501; thousandths <= 999; thousandths += 1) {
    const share = (thousandths + 0.5) / 1_000;
    expect(
      concerns(english, {
        ...FINE,
        position: { ...FINE.position, earlierWon: { n: 100, share: estimate(share, share) } },
      }),
    ).toEqual([concernSentence({ code: "position", share })]);
  }
  for (const count of [1, 2])
    expect(english("datasetReport.concernsTitle", { count })).toBe(concernsTitle(count));
});
