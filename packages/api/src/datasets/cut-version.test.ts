import { beforeAll, describe, expect, it } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { importText } from "../testing/import-text.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const spec: DatasetSpec = { ...usualSpec("preference", ["pairs"]), testShare: 0.2, salt: "laurel" };
const pair = (i: number) =>
  JSON.stringify({
    chosen: `\n\nHuman: Question ${i}?\n\nAssistant: Good ${i} \u2028 👩‍👩‍👧`,
    rejected: `\n\nHuman: Question ${i}?\n\nAssistant: Bad ${i}`,
  });
const hashes = new Map<string, unknown>();

describe("a dataset version", () => {
  forEachStore((open, dialect) => {
    let ctx: RequestContext & { actor: Actor };
    let campaignId: string;

    const cut = async (datasetId: string, versionSpec: DatasetSpec = spec) => {
      const caller = createCaller(ctx);
      const versionId = mintId();
      const { jobId } = await caller.datasets.cut({ datasetId, versionId, spec: versionSpec });
      await runJobNow(ctx, jobId);
      return caller.datasets.version({ versionId });
    };

    const newDataset = async () => {
      const datasetId = mintId();
      await createCaller(ctx).datasets.create({ campaignId, datasetId, name: "Preferences" });
      return datasetId;
    };

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      ctx = { ...testContext(open(), admin), actor: admin };
      campaignId = mintId();
      await createCaller(ctx).campaigns.create({
        campaignId,
        name: "Cut test",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      await importText(ctx, campaignId, Array.from({ length: 60 }, (_, i) => pair(i)).join("\n"));
    });

    it("holds every preference once, chosen as it was chosen, and no prompt in two splits", async () => {
      const version = await cut(await newDataset());
      expect(version.status).toBe("ready");
      expect(version.manifest).toMatchObject({
        judgedTasks: 60,
        counts: { pairs: { decided: 60, drops: {} } },
      });
      const rows: {
        prompt: { content: string }[];
        chosen: { content: string }[];
        rejected: { content: string }[];
      }[] = [];
      for (const file of version.files.filter(({ path }) => path.endsWith(".jsonl"))) {
        for await (const chunk of ctx.files.read(file.sha256))
          rows.push(
            ...Buffer.from(chunk)
              .toString("utf8")
              .split("\n")
              .filter(Boolean)
              .map((line) => JSON.parse(line)),
          );
      }
      expect(
        rows.map((row) => [row.prompt[0]?.content, row.chosen[0]?.content, row.rejected[0]?.content]).sort(),
      ).toEqual(
        Array.from({ length: 60 }, (_, i) => [`Question ${i}?`, `Good ${i} \u2028 👩‍👩‍👧`, `Bad ${i}`]).sort(),
      );
      hashes.set(
        dialect,
        version.files
          .filter(({ path }) => path !== "manifest.json")
          .map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
      );
    });

    it("is the same again when nothing was judged since, and stays as it was when something was", async () => {
      const datasetId = await newDataset();
      const first = await cut(datasetId);
      const second = await cut(datasetId);
      expect([second.number, second.files]).toEqual([2, first.files]);
      await createCaller(ctx).campaigns.setStatus({ campaignId, status: "live" });
      const annotator = await seedUser(open(), "member", { campaignId, role: "annotator" });
      expect((await judgeUntilEmpty(testContext(open(), annotator), campaignId)).length).toBe(60);
      const third = await cut(datasetId);
      expect(third.files).not.toEqual(first.files);
      expect(third.watermark).toBeGreaterThan(first.watermark);
      expect((await createCaller(ctx).datasets.version({ versionId: first.id })).files).toEqual(first.files);
    });

    it("says what it has that the one before it had not", async () => {
      const datasetId = await newDataset();
      const first = await cut(datasetId, { ...spec, testShare: 0, origins: ["imported"] });
      const moved = await cut(datasetId, {
        ...spec,
        testShare: 0.5,
        origins: ["imported"],
        families: ["pairs", "prompts"],
      });
      const held = moved.manifest?.counts.pairs?.rows.test ?? 0;
      expect(first.difference).toBeNull();
      expect(moved.difference).toEqual({
        parentId: first.id,
        parentNumber: 1,
        families: {
          pairs: { same: 60 - held, added: 0, removed: 0, changed: held },
          prompts: { same: 0, added: 60, removed: 0, changed: 0 },
        },
      });
      expect(held).toBeGreaterThan(10);
    });

    it("can be called something and withdrawn with a reason, and keeps its files", async () => {
      const { datasets } = createCaller(ctx);
      const version = await cut(await newDataset());
      await datasets.label({ versionId: version.id, label: "Paper, table 2" });
      await datasets.withdraw({ versionId: version.id, reason: "A prompt of the benchmark was in it." });
      const withdrawn = await datasets.version({ versionId: version.id });
      expect(withdrawn).toMatchObject({
        label: "Paper, table 2",
        withdrawnAt: ctx.now(),
        withdrawnReason: "A prompt of the benchmark was in it.",
        files: version.files,
      });
      expect((await datasets.get({ datasetId: version.datasetId })).versions).toMatchObject([
        { label: "Paper, table 2", withdrawnAt: ctx.now() },
      ]);
      await datasets.withdraw({ versionId: version.id, reason: null });
      await datasets.label({ versionId: version.id, label: null });
      expect(await datasets.version({ versionId: version.id })).toMatchObject({
        label: null,
        withdrawnAt: null,
        withdrawnReason: null,
      });
    });

    it("shows before it is cut what it would hold", async () => {
      const preview = await createCaller(ctx).datasets.preview({
        campaignId,
        spec: { ...spec, origins: ["imported"] },
      });
      expect(preview.counts.pairs?.decided).toBe(60);
      expect(preview.rows).toHaveLength(10);
    });
  });

  it("has the same bytes on both back ends", () => {
    expect(hashes.size).toBe(2);
    expect(hashes.get("postgres")).toEqual(hashes.get("sqlite"));
  });
});
