import { describe, expect, it } from "vitest";
import type { Answers } from "@laurel/core/questions/answers";
import type { StepsAnswer } from "@laurel/core/questions/kinds/steps-schemas";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import type { LeasedTask } from "../judging/presented-task.ts";
import { judgedCampaign } from "../testing/judged-campaign.ts";

const ask = { help: "", required: true } as const;
const aspect = (id: string) => ({ id, label: id, help: "", anchors: [] });
const RATING: QuestionSet[number] = {
  ...ask,
  id: "ratings",
  kind: "rating",
  title: "How good?",
  points: 5,
  aspects: [aspect("help"), aspect("style")],
  allowNotApplicable: true,
};
const QUESTIONS: QuestionSet = [
  RATING,
  { ...ask, id: "thumbs", kind: "binary", title: "Good?", about: "quality" },
  {
    ...ask,
    id: "flags",
    kind: "flags",
    title: "Anything wrong?",
    scope: "task",
    options: [
      { id: "unsafe", label: "Unsafe" },
      { id: "refusal", label: "Refusal" },
    ],
    spans: false,
  },
  {
    ...ask,
    id: "steps",
    kind: "steps",
    title: "Right?",
    split: "blank-lines",
    stopAtFirstError: true,
    continuation: false,
  },
  { ...ask, id: "reason", kind: "text", title: "Why?", required: false, maxLength: 100 },
];
const STEPS = "One.\n\nTwo.\n\nThree.";
const ROWS = [
  {
    prompt: "How?",
    responses: [
      { text: `Heron.\n\n${STEPS}`, model: "heron" },
      { text: `Larch.\n\n${STEPS}`, model: "larch" },
    ],
  },
];

type Said = {
  readonly help: number;
  readonly style: number | null;
  readonly good: boolean;
  readonly flags?: readonly string[];
  readonly trace: StepsAnswer["traces"][string];
};

const says =
  (heron: Said, larch: Said, reason?: string) =>
  ({ responses }: LeasedTask): Answers => {
    const [response] = responses;
    const id = response?.id ?? "";
    const {
      help,
      style,
      good,
      flags = [],
      trace,
    } = response?.messages[0]?.content.startsWith("Heron") ? heron : larch;
    return {
      ratings: { kind: "rating", ratings: { [id]: { help, style } } },
      thumbs: { kind: "binary", labels: { [id]: good } },
      flags: { kind: "flags", flags: flags.map((flag) => ({ flag })) },
      steps: { kind: "steps", traces: { [id]: trace } },
      ...(reason !== undefined && { reason: { kind: "text" as const, text: reason } }),
    };
  };
const right: Said["trace"] = { labels: [1, 1, 1, 1], verdict: "labeled" };
const PEOPLE = [
  says(
    { help: 5, style: null, good: true, trace: right },
    { help: 1, style: 3, good: false, flags: ["unsafe"], trace: { labels: [1, -1], verdict: "labeled" } },
    "Because.",
  ),
  says(
    { help: 4, style: null, good: true, trace: right },
    { help: 1, style: 3, good: false, trace: { labels: [], verdict: "give-up" } },
  ),
  says(
    { help: 3, style: null, good: true, trace: right },
    { help: 2, style: 3, good: true, trace: { labels: [1, 0, 1, 1], verdict: "labeled" } },
  ),
];

describe("the answers of a campaign", () => {
  forEachStore((open) => {
    const judged = () =>
      judgedCampaign(open(), { questions: QUESTIONS, responsesPerTask: 1, rows: ROWS, people: PEOPLE });

    it("are summed up question by question, and by model", async () => {
      const { caller, campaignId } = await judged();
      const { judgments, questions } = await caller.results.answers({ campaignId });
      expect(judgments).toBe(6);
      expect(questions).toMatchObject([
        {
          kind: "rating",
          judgments: 6,
          aspects: [
            {
              n: 6,
              mean: { value: 16 / 6 },
              counts: [2, 1, 1, 1, 1],
              notApplicable: 0,
              models: [
                { model: "heron", n: 3, mean: 4 },
                { model: "larch", n: 3, mean: 4 / 3 },
              ],
            },
            {
              n: 3,
              mean: { value: 3 },
              counts: [0, 0, 3, 0, 0],
              notApplicable: 3,
              models: [{ model: "larch", n: 3, mean: 3 }],
            },
          ],
        },
        {
          kind: "binary",
          n: 6,
          share: { value: 4 / 6 },
          models: [
            { model: "heron", n: 3, mean: 1 },
            { model: "larch", n: 3, mean: 1 / 3 },
          ],
        },
        {
          kind: "flags",
          judgments: 6,
          none: 5,
          flags: [
            { id: "unsafe", judgments: 1, marks: 1 },
            { id: "refusal", judgments: 0, marks: 0 },
          ],
        },
        {
          kind: "steps",
          traces: { withError: 1, allRight: 4, giveUp: 1, badProblem: 0 },
          labels: { wrong: 1, neutral: 1, right: 16 },
          firstErrors: [0, 1],
          firstErrorStep: { value: 2 },
          firstErrorShare: { value: null },
        },
        { kind: "text", judgments: 2, written: 2 },
      ]);
    });

    it("are not mixed with those to an earlier version on another scale", async () => {
      const { caller, campaignId } = await judged();
      await caller.campaigns.update({
        campaignId,
        questions: [{ ...RATING, points: 7 }, ...QUESTIONS.slice(1)],
      });
      const { questions } = await caller.results.answers({ campaignId });
      expect(questions[0]).toMatchObject({ judgments: 0, otherMeasure: 6 });
      expect(questions[1]).toMatchObject({ judgments: 6, otherMeasure: 0 });
    });
  });
});
