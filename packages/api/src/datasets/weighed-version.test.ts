import { beforeAll, describe, expect, it } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { mixed32 } from "@laurel/statistics/numeric/hash32";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import type { LeasedTask } from "../judging/presented-task.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { importText } from "../testing/import-text.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const PROMPTS = 80;
const pair = (i: number) =>
  JSON.stringify({
    chosen: `\n\nHuman: Question ${i}?\n\nAssistant: Good ${i}`,
    rejected: `\n\nHuman: Question ${i}?\n\nAssistant: Bad ${i}`,
  });
/** The last two only guess. */
const PLANTED = [0.92, 0.85, 0.8, 0.5, 0.5];
const USUAL: DatasetSpec = {
  ...usualSpec("preference", ["pairs"]),
  origins: ["live"],
  testShare: 0.2,
  salt: "laurel",
  minVotes: 2,
};
const WEIGHED: DatasetSpec = {
  ...USUAL,
  aggregation: "dawid-skene",
  filters: { ...USUAL.filters, minPosterior: 0.95, minSkill: 0.65 },
};
const written = new Map<string, unknown>();

/**
 * Right as often as planted, the same way on either back end: nothing but the prompt and the annotator
 * decides.
 */
function answerOf(task: LeasedTask, annotator: number) {
  const number = Number(/\d+/.exec(task.promptMessages[0]?.content ?? "")?.[0]);
  const isRight = (mixed32(number * 31 + annotator * 7_919) >>> 0) / 2 ** 32 < (PLANTED[annotator] ?? 0);
  const ordered = task.responses.toSorted((one) => (/Good/.test(JSON.stringify(one)) === isRight ? -1 : 1));
  return { preference: { kind: "ranking" as const, tiers: ordered.map(({ id }) => [id]), strength: 2 } };
}

describe("a version whose annotators are weighed", () => {
  forEachStore((open, dialect) => {
    let ctx: RequestContext & { actor: Actor };
    let campaignId: string;

    const cut = async (spec: DatasetSpec) => {
      const [datasetId, versionId] = [mintId(), mintId()];
      const { datasets } = createCaller(ctx);
      await datasets.create({ campaignId, datasetId, name: "Weighed" });
      const { jobId } = await datasets.cut({ datasetId, versionId, spec });
      await runJobNow(ctx, jobId);
      return datasets.version({ versionId });
    };

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      ctx = { ...testContext(open(), admin), actor: admin };
      campaignId = mintId();
      const { campaigns } = createCaller(ctx);
      await campaigns.create({
        campaignId,
        name: "Weighed",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: PLANTED.length,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      await importText(ctx, campaignId, Array.from({ length: PROMPTS }, (_, i) => pair(i)).join("\n"));
      await campaigns.setStatus({ campaignId, status: "live" });
      for (const annotator of PLANTED.keys()) {
        const actor = await seedUser(open(), "member", { campaignId, role: "annotator" });
        await judgeUntilEmpty(testContext(open(), actor), campaignId, 1, (task) => answerOf(task, annotator));
      }
    });

    it("says how many annotators fell below, and counts what it leaves out under its reason", async () => {
      const version = await cut(WEIGHED);
      expect(version.status).toBe("ready");
      expect(version.manifest?.quality).toMatchObject({
        prior: { mean: 0.7, strength: 8 },
        units: PROMPTS,
        votes: PROMPTS * PLANTED.length,
        annotators: 5,
        below: 2,
        converged: true,
      });
      const pairs = version.manifest?.counts.pairs;
      expect(pairs?.drops.posterior).toBeGreaterThan(0);
      expect(JSON.stringify(version.manifest)).not.toContain(ctx.actor.userId);
      expect(version.firstRows).toHaveLength(10);
      written.set(dialect, {
        quality: version.manifest?.quality,
        counts: pairs,
        rows: version.manifest?.rows,
      });
    });

    it("is previewed as it would be cut, and a version that weighs nobody says so", async () => {
      const preview = await createCaller(ctx).datasets.preview({ campaignId, spec: WEIGHED });
      const { manifest } = await cut(WEIGHED);
      expect([preview.counts, preview.quality, preview.languages]).toEqual([
        manifest?.counts,
        manifest?.quality,
        manifest?.languages,
      ]);
      expect((await cut(USUAL)).manifest?.quality).toBeNull();
    });
  });

  it("has the same bytes on both back ends", () => {
    expect(written.size).toBe(2);
    expect(written.get("postgres")).toEqual(written.get("sqlite"));
  });
});
