import { describe, expect, it } from "vitest";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import type { LeasedTask } from "../judging/presented-task.ts";
import { judgedCampaign } from "../testing/judged-campaign.ts";

const QUESTIONS: QuestionSet = [
  {
    id: "ranking",
    kind: "ranking",
    title: "Rank them.",
    help: "",
    required: true,
    strengths: 1,
    allowTie: true,
    allowBothBad: false,
  },
];

const row = (prompt: string, texts: readonly string[]) => ({
  prompt,
  responses: texts.map((text) => ({ text, model: `model-${text}` })),
});

/** Ranks each prompt's responses by their texts: "a b=c d" from best to worst. */
const ranks =
  (byPrompt: Readonly<Record<string, string>>) =>
  ({ promptMessages, responses }: LeasedTask) => {
    const idOf = new Map(responses.map(({ id, messages }) => [messages[0]?.content ?? "", id]));
    const tiers = (byPrompt[promptMessages[0]?.content ?? ""] ?? "")
      .split(" ")
      .map((tier) => tier.split("=").map((text) => idOf.get(text) ?? ""));
    return { ranking: { kind: "ranking" as const, tiers } };
  };

describe("the results of rankings", () => {
  forEachStore((open) => {
    const judged = () =>
      judgedCampaign(open(), {
        questions: QUESTIONS,
        responsesPerTask: 4,
        rows: [
          row("One?", ["a", "b", "c", "d"]),
          row("Two?", ["a", "b", "c", "d"]),
          row("Pair?", ["a", "b"]),
        ],
        people: [
          ranks({ "One?": "a b c d", "Two?": "a b c d", "Pair?": "a b" }),
          ranks({ "One?": "a b d c", "Two?": "d c b a", "Pair?": "a b" }),
          ranks({ "One?": "a b=c d", "Two?": "a=b=c=d", "Pair?": "b a" }),
        ],
      });

    it("are tau-b where there are three responses or more, and agreement on pairs where there are two", async () => {
      const { caller, campaignId } = await judged();
      const { pairs, rankings } = await caller.results.agreement({ campaignId });
      // Six pairs of responses: one swap is 4/6; one tie against an order 5/√30; swap and tie 3/√30. Two?: a
      // reversal, and a ranking without order.
      const one = (4 / 6 + 5 / Math.sqrt(30) + 3 / Math.sqrt(30)) / 3;
      expect(rankings.meanTauB.value).toBeCloseTo((one - 1) / 2, 12);
      expect(rankings).toMatchObject({
        units: 2,
        rankings: 6,
        comparedUnits: 2,
        comparedRankings: 4,
        withoutOrder: 2,
        pairs: { same: 14, opposite: 8, tiedByOne: 14, tiedByBoth: 0 },
      });
      expect(pairs).toMatchObject({ units: 1, votes: 3, pairableUnits: 1, rawAgreement: { value: 1 / 3 } });
    });

    it("count every pair of a ranking in win rates, ties as ties", async () => {
      const { caller, campaignId } = await judged();
      const rates = await caller.results.winRates({ campaignId });
      expect(rates).toMatchObject({
        tasks: 3,
        annotators: 3,
        comparisons: 6 * 6 + 3,
        unnamed: 0,
        unplaced: 0,
        rankings: 6,
      });
      expect(rates.models.map(({ model }) => model)).toEqual(["model-a", "model-b", "model-c", "model-d"]);
      expect(rates.models[0]).toMatchObject({
        wins: 14,
        ties: 3,
        losses: 4,
        comparisons: 21,
        winRate: { value: 15.5 / 21 },
      });
    });

    it("are without a figure, with the reason, in a campaign that asks for no ranking", async () => {
      const { caller, campaignId } = await judgedCampaign(open(), {
        questions: [
          { id: "thumbs", kind: "binary", title: "Good?", help: "", required: true, about: "quality" },
        ],
        responsesPerTask: 1,
        rows: [row("One?", ["a"])],
        people: [
          ({ responses }) => ({
            thumbs: { kind: "binary", labels: Object.fromEntries(responses.map(({ id }) => [id, true])) },
          }),
        ],
      });
      expect(await caller.results.agreement({ campaignId })).toMatchObject({
        pairs: { units: 0 },
        rankings: { units: 0, meanTauB: { value: null } },
      });
      expect(await caller.results.winRates({ campaignId })).toMatchObject({ comparisons: 0, models: [] });
    });
  });
});
