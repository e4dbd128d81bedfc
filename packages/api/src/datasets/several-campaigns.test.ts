import { beforeAll, describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { QuestionSet } from "@laurel/core/questions/question-set";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import { readText } from "../file-store.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { importText } from "../testing/import-text.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const OTHER_KIND = [
  { id: "preference", kind: "binary", title: "Is it good?", help: "", required: true, about: "quality" },
] as const;
const pairsOf = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    JSON.stringify({
      chosen: `\n\nHuman: ${name} ${i}?\n\nAssistant: Good`,
      rejected: `\n\nHuman: ${name} ${i}?\n\nAssistant: Bad`,
    }),
  ).join("\n");

describe("a dataset of several campaigns", () => {
  forEachStore((open) => {
    let ctx: RequestContext & { actor: Actor };
    let [own, other, foreign] = ["", "", ""];
    let datasetId = "";

    const newCampaign = async (name: string, count: number, questions: QuestionSet = DEFAULT_QUESTIONS) => {
      const campaignId = mintId();
      await createCaller(ctx).campaigns.create({
        campaignId,
        name,
        guidelines: "",
        questions,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      if (count > 0) await importText(ctx, campaignId, pairsOf(name, count));
      return campaignId;
    };
    const cut = async (caller: ReturnType<typeof createCaller>, otherCampaigns: string[]) => {
      const versionId = mintId();
      const { jobId } = await caller.datasets.cut({
        datasetId,
        versionId,
        spec: { ...usualSpec("preference", ["pairs"]), otherCampaigns },
      });
      return { versionId, jobId };
    };

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      ctx = { ...testContext(open(), admin), actor: admin };
      [own, other, foreign] = [
        await newCampaign("Own", 5),
        await newCampaign("Other", 3),
        await newCampaign("Foreign", 0, [...OTHER_KIND]),
      ];
      datasetId = mintId();
      await createCaller(ctx).datasets.create({ campaignId: own, datasetId, name: "Both" });
    });

    it("has the records of all of them, and says how many judgments are of which", async () => {
      const caller = createCaller(ctx);
      const { versionId, jobId } = await cut(caller, [other]);
      await runJobNow(ctx, jobId);
      const { manifest } = await caller.datasets.version({ versionId });
      expect(manifest).toMatchObject({
        judgedTasks: 8,
        votes: { all: 8, questionsVersions: [1] },
        otherCampaigns: [
          { campaignId: other, judgedTasks: 3, votes: 3, questionsVersions: [1], guidelinesVersions: [1] },
        ],
        counts: { pairs: { decided: 8 } },
      });
      const id = mintId();
      const prepared = await caller.datasets.prepare({ versionId, id, format: "trl-preference" });
      await runJobNow(ctx, prepared.jobId);
      const card = (await caller.datasets.version({ versionId })).files.find(
        ({ path }) => path === "trl-preference/README.md",
      );
      const text = await readText(ctx.files, card?.sha256 ?? "");
      expect(text).toContain("in the labeling campaigns “Own” and “Other”, as they were on");
      expect(text).toContain(
        "3 judgments on 3 tasks are of the campaign “Other”, by version 1 of its guidelines",
      );
    });

    it("offers the campaigns that asked the same and that one may export, and takes no others", async () => {
      const researcher = await seedUser(open(), "member", { campaignId: own, role: "researcher" });
      const caller = createCaller(testContext(open(), researcher));
      const offered = (actor: ReturnType<typeof createCaller>) =>
        actor.datasets.otherCampaigns({ campaignId: own, questionId: "preference" });
      expect((await offered(createCaller(ctx))).map(({ name }) => name)).toEqual(["Other"]);
      expect(await offered(caller)).toEqual([]);
      await expect(cut(caller, [other])).rejects.toThrow(/no such campaign/);
      await expect(cut(createCaller(ctx), [own])).rejects.toThrow(/own campaign is always in/);
      await expect(cut(createCaller(ctx), [foreign])).rejects.toThrow(
        /"Foreign" asks "preference" as a question of the kind binary, and not ranking/,
      );
    });
  });
});
