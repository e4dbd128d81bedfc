import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import { createUpload } from "../imports/create-upload.ts";
import { importText } from "../testing/import-text.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { isRepeat } from "./is-repeat.ts";

const spec: DatasetSpec = { ...usualSpec("preference", ["pairs"]), testShare: 0.5, salt: "laurel" };
const pairs = Array.from({ length: 12 }, (_, i) =>
  JSON.stringify({
    chosen: `\n\nHuman: Question ${i}?\n\nAssistant: Good`,
    rejected: `\n\nHuman: Question ${i}?\n\nAssistant: Bad`,
  }),
).join("\n");

it("compares what was asked, whatever order its keys came back in", () => {
  expect(isRepeat({ spec: { a: 1, b: [2] }, seed: 3, at: 9 }, { spec: { b: [2], a: 1 }, seed: 3 })).toBe(
    true,
  );
  expect(isRepeat({ spec: { a: 1 }, seed: 3 }, { spec: { a: 1 }, seed: 4 })).toBe(false);
  expect(isRepeat<{ seed: number }>(undefined, { seed: 3 })).toBe(false);
});

describe("what is asked again under its own id", () => {
  forEachStore((open) => {
    /**
     * Asks four times at once and once after: one and the same reply; and something else under the id is
     * refused.
     */
    async function expectOnce<T>(ask: () => Promise<T>, askOtherwise: () => Promise<unknown>): Promise<T> {
      const [first, ...others] = await Promise.all([ask(), ask(), ask(), ask()]);
      expect([...others, await ask()]).toEqual(Array.from({ length: 4 }, () => first));
      await expect(askOtherwise()).rejects.toMatchObject({ code: "CONFLICT" });
      if (first === undefined) throw new Error("no reply");
      return first;
    }

    it("is done once and answered alike: campaign, import, dataset, version, model", async () => {
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin), actor: admin };
      const { campaigns, datasets, imports, jobs, models } = createCaller(ctx);
      const [campaignId, datasetId, versionId, importId] = [mintId(), mintId(), mintId(), mintId()];
      const campaign = {
        campaignId,
        name: "Once",
        guidelines: "Be fair.",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      };
      await expectOnce(
        () => campaigns.create(campaign),
        () => campaigns.create({ ...campaign, guidelines: "Be kind." }),
      );

      await importText(ctx, campaignId, pairs);
      const { uploadId, detected } = await createUpload(ctx, {
        campaignId,
        fileName: "b.jsonl",
        bytes: Readable.from([Buffer.from(pairs)]),
      });
      const started = {
        campaignId,
        importId,
        uploadId,
        format: "hh-rlhf" as const,
        mapping: detected.mapping ?? { prompt: "" },
        namePolicy: "keep" as const,
      };
      await expectOnce(
        () => imports.start(started),
        () => imports.start({ ...started, namePolicy: "mask" }),
      );
      expect((await imports.list({ campaignId })).total).toBe(2);

      const dataset = { campaignId, datasetId, name: "Preferences" };
      await expectOnce(
        () => datasets.create(dataset),
        () => datasets.create({ ...dataset, name: "Others" }),
      );
      const cut = await expectOnce(
        () => datasets.cut({ datasetId, versionId, spec }),
        () => datasets.cut({ datasetId, versionId, spec: { ...spec, salt: "other" } }),
      );
      expect(cut.number).toBe(1);
      await runJobNow(ctx, cut.jobId);
      expect(await datasets.cut({ datasetId, versionId, spec })).toEqual(cut);
      expect((await jobs.get({ jobId: cut.jobId })).subjectId).toBe(versionId);

      const training = { versionId, modelId: mintId(), seed: 1 };
      await expectOnce(
        () => models.train(training),
        () => models.train({ ...training, seed: 2 }),
      );
      expect((await models.list({ campaignId })).total).toBe(1);
    });
  });
});
