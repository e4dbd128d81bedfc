import { beforeAll, describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { PRESETS } from "@laurel/core/questions/presets";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { ULTRAFEEDBACK } from "@laurel/formats/targets/attributes/ultrafeedback";
import { createCaller } from "../app-router.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { importText } from "../testing/import-text.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const PRESET = PRESETS.find(({ id }) => id === "ultrafeedback-ranking");
const QUESTION_ID = "aspects";
const FIRST = "honesty";

/**
 * Each prompt has one response that is rated higher by the first aspect and lower by the others; in every
 * third prompt, both are rated alike.
 */
const ROWS = Array.from({ length: 12 }, (_, i) => {
  const rated = (text: string, first: number, others: number) => ({
    messages: [{ role: "assistant" as const, content: text }],
    model: "m",
    ratings: { instruction_following: others, honesty: first, truthfulness: others, helpfulness: others },
  });
  return JSON.stringify(
    ULTRAFEEDBACK.encode({
      prompt: [{ role: "user", content: `Question ${i}?` }],
      points: 5,
      completions: [rated(`High ${i}`, i % 3 === 0 ? 3 : 5, 3), rated(`Low ${i}`, 3, i % 3 === 0 ? 3 : 4)],
    }),
  );
}).join("\n");

describe("pairs of ratings", () => {
  forEachStore((open) => {
    let ctx: RequestContext & { actor: Actor };
    const campaignId = mintId();

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      ctx = { ...testContext(open(), admin), actor: admin };
      if (!PRESET) throw new Error("there is a preset of ratings");
      await createCaller(ctx).campaigns.create({
        campaignId,
        name: "Rated",
        guidelines: "",
        questions: PRESET.questions,
        responsesPerTask: 2,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      const imported = await importText(ctx, campaignId, ROWS);
      if (imported.status !== "visible") throw new Error(JSON.stringify(imported));
    });

    it("are those that differ enough by the aspect, and the others are ties", async () => {
      const usual = usualSpec(QUESTION_ID, ["pairs", "attributes"]);
      const spec = {
        ...usual,
        testShare: 0,
        pairs: { ...usual.pairs, ties: "separate-config" as const, ratings: { aspect: FIRST, minGap: 1 } },
      };
      const { counts, rows } = await createCaller(ctx).datasets.preview({ campaignId, spec });
      expect(counts.pairs).toMatchObject({ decided: 12, rows: { train: 8 }, ties: { train: 4 }, drops: {} });
      expect(
        rows.flatMap((each) =>
          each.family === "pairs" && each.row.probability === undefined
            ? [each.row.chosen[0]?.content.split(" ")[0]]
            : [],
        ),
      ).toEqual(Array.from({ length: 8 }, () => "High"));
      const [datasetId, versionId] = [mintId(), mintId()];
      await createCaller(ctx).datasets.create({ campaignId, datasetId, name: "Pairs" });
      const { jobId } = await createCaller(ctx).datasets.cut({ datasetId, versionId, spec });
      await runJobNow(ctx, jobId);
      expect((await createCaller(ctx).datasets.version({ versionId })).manifest?.counts).toEqual(counts);
    });

    it("are refused by an aspect that nobody rated", async () => {
      const usual = usualSpec(QUESTION_ID, ["pairs"]);
      const spec = { ...usual, pairs: { ...usual.pairs, ratings: { aspect: "nonsense", minGap: 1 } } };
      await expect(createCaller(ctx).datasets.preview({ campaignId, spec })).rejects.toThrow(
        /by no "nonsense"/,
      );
    });
  });
});
