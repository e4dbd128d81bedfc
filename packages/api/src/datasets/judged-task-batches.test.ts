import { Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { takeWatermark } from "@laurel/db/queries/facts";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { buildDataset } from "@laurel/formats/cut/build-dataset";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import { createUpload } from "../imports/create-upload.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { importText } from "../testing/import-text.ts";
import { firstIsBetter, judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { judgedTaskBatches } from "./judged-task-batches.ts";
import { outputToFiles } from "./version-files.ts";

const spec: DatasetSpec = {
  ...usualSpec("preference", ["pairs", "prompts"]),
  testShare: 0.2,
  salt: "laurel",
};
const pairs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) =>
    JSON.stringify({
      chosen: `\n\nHuman: Question ${from + i}?\n\nAssistant: Good`,
      rejected: `\n\nHuman: Question ${from + i}?\n\nAssistant: Bad`,
    }),
  ).join("\n");

describe("what a version is derived from", () => {
  forEachStore((open) => {
    let ctx: RequestContext & { actor: Actor };
    const versions: string[] = [];
    let campaignId: string;
    let datasetId: string;

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      ctx = { ...testContext(open(), admin), actor: admin };
      campaignId = mintId();
      datasetId = mintId();
      const caller = createCaller(ctx);
      await caller.campaigns.create({
        campaignId,
        name: "Watermarks",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 2,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      await caller.datasets.create({ campaignId, datasetId, name: "Preferences" });
    });

    async function cut(): Promise<void> {
      const versionId = mintId();
      const { jobId } = await createCaller(ctx).datasets.cut({ datasetId, versionId, spec });
      await runJobNow(ctx, jobId);
      versions.push(versionId);
    }

    /** Derives every version again at its watermark, and expects what was stored when it was cut. */
    async function expectSameAgain(): Promise<void> {
      for (const versionId of versions) {
        const version = await createCaller(ctx).datasets.version({ versionId });
        const { openFile, stored } = outputToFiles(ctx.files);
        const { manifest } = await buildDataset({
          spec: version.spec,
          watermark: version.watermark,
          judgedTasks: () => judgedTaskBatches(open().read, { ...version, pageSize: 7 }),
          openFile,
        });
        expect(manifest.counts).toEqual(version.manifest?.counts);
        expect(stored.map(({ name, sha256 }) => [name, sha256])).toEqual(
          version.manifest?.rows.map(({ path, sha256 }) => [path, sha256]),
        );
      }
    }

    it("stays the same at its watermark, whatever is imported, judged, revised, reopened or changed after", async () => {
      const caller = createCaller(ctx);
      const annotators = await Promise.all(
        Array.from({ length: 3 }, () => seedUser(open(), "member", { campaignId, role: "annotator" })),
      );
      const [first, second, third] = annotators.map((actor) => testContext(open(), actor));
      if (!first || !second || !third) throw new Error("three annotators were seeded");

      await importText(ctx, campaignId, pairs(0, 20));
      await cut();
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      const judged = await judgeUntilEmpty(first, campaignId);
      await cut();

      const flipped = judged.slice(0, 5).map((task) => ({
        task,
        answers: firstIsBetter({ ...task, responses: task.responses.toReversed() }),
      }));
      for (const { task, answers } of flipped)
        await createCaller(first).judging.submit({
          judgmentId: mintId(),
          assignmentId: task.assignmentId,
          answers,
          activeMs: 1,
          elapsedMs: 1,
          ahead: 0,
        });
      await expectSameAgain();
      await cut();

      await importText(ctx, campaignId, `${pairs(10, 30)}\n{`);
      await importText(ctx, campaignId, pairs(10, 30));
      const controller = new AbortController();
      await importText(ctx, campaignId, pairs(25, 400), {
        signal: controller.signal,
        onProgress: () => controller.abort(),
      });
      await judgeUntilEmpty(second, campaignId);
      await expectSameAgain();
      await cut();

      await caller.campaigns.setStatus({ campaignId, status: "paused" });
      await caller.campaigns.update({
        campaignId,
        overlap: 3,
        questions: DEFAULT_QUESTIONS.map((question) => ({ ...question, id: `${question.id}2` })),
      });
      await caller.campaigns.update({ campaignId, questions: DEFAULT_QUESTIONS });
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      await caller.members.remove({ campaignId, userId: first.actor?.userId ?? "" });
      await judgeUntilEmpty(third, campaignId);
      await expectSameAgain();
      expect(versions).toHaveLength(4);
    });

    it("holds a round's preferences from the moment that it is visible, though its tasks are not open yet", async () => {
      const importId = mintId();
      const server: RequestContext & { actor: Actor } = {
        ...ctx,
        store: {
          ...open(),
          // The server stops between the flip and the opening of the tasks.
          async transaction(work) {
            const done = await open().transaction(work);
            if ((await createCaller(ctx).imports.get({ importId })).status === "visible")
              throw new Error("the server stopped");
            return done;
          },
        },
      };
      const upload = await createUpload(ctx, {
        campaignId,
        fileName: "late.jsonl",
        bytes: Readable.from([Buffer.from(pairs(1_000, 1_020))]),
      });
      const { jobId } = await createCaller(ctx).imports.start({
        campaignId,
        importId,
        uploadId: upload.uploadId,
        format: "hh-rlhf",
        mapping: upload.detected.mapping ?? { prompt: "" },
        namePolicy: "keep",
      });
      await expect(runJobNow(server, jobId)).rejects.toThrow("the server stopped");
      await cut();
      await runJobNow(ctx, jobId);
      await expectSameAgain();
    });

    it("is read page by page, and others are served in between", async () => {
      const { campaignId: large } = await seedCampaign(open(), ctx.actor, { tasks: 60, overlap: 1 });
      let turns = 0;
      const timer = setInterval(() => {
        turns += 1;
      }, 0);
      const reading = judgedTaskBatches(open().read, { campaignId: large, spec, watermark: 0, pageSize: 2 });
      for await (const batch of reading) {
        expect(batch).toEqual([]);
        for (const until = performance.now() + 2; performance.now() < until;);
      }
      clearInterval(timer);
      expect(turns).toBeGreaterThan(10);
    });

    it("gains nothing below a watermark once it is taken, while many people judge", async () => {
      const { campaignId: busy } = await seedCampaign(open(), ctx.actor, { tasks: 40, overlap: 8 });
      const annotators = await Promise.all(
        Array.from({ length: 8 }, () => seedUser(open(), "member", { campaignId: busy, role: "annotator" })),
      );
      const below = async (watermark: number) =>
        (await judgmentsOfCampaign(open().read, busy)).filter(({ seq }) => seq <= watermark).length;
      const taken: { watermark: number; judgments: number }[] = [];
      let judging = true;
      const watch = async () => {
        while (judging) {
          const watermark = await open().transaction((tx) => takeWatermark(tx));
          taken.push({ watermark, judgments: await below(watermark) });
        }
      };
      const watching = watch();
      await Promise.all(
        annotators.map((actor) => judgeUntilEmpty(testContext(open(), actor), busy, 3)),
      ).finally(() => {
        judging = false;
      });
      await watching;
      const after = await Promise.all(
        taken.map(async ({ watermark }) => ({ watermark, judgments: await below(watermark) })),
      );
      expect(taken).toEqual(after);
    });
  });
});
