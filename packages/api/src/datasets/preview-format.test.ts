import { beforeAll, describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { seedVersion } from "../testing/seed-version.ts";
import { testContext } from "../testing/test-context.ts";

const says = (role: string, content: string) => [{ role, content }];
const pair = (question: string, margin: number | null = null) => ({
  prompt: says("user", question),
  chosen: says("assistant", "Yes."),
  rejected: says("assistant", "No."),
  margin,
});

describe("the preview of a format", () => {
  forEachStore((open) => {
    let ctx: RequestContext & { actor: Actor };
    let campaignId: string;

    const preview = async (rows: readonly object[], format: string) =>
      createCaller(ctx).datasets.formatPreview({
        versionId: await seedVersion(ctx, { campaignId, families: ["pairs"], rows: { pairs: rows } }),
        format,
      });

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      ctx = { ...testContext(open(), admin), actor: admin };
      ({ campaignId } = await seedCampaign(open(), admin, { tasks: 1, overlap: 1 }));
    });

    it("holds the first record as the trainer reads it, and what reads the files", async () => {
      const { record, refusedFirst, snippet } = await preview(
        [pair("First?", 2), pair("Second?", 1)],
        "trl-preference",
      );
      expect(record).toEqual({
        prompt: says("user", "First?"),
        chosen: says("assistant", "Yes."),
        rejected: says("assistant", "No."),
        group: expect.stringMatching(/^[0-9a-f]{16}$/),
      });
      expect(refusedFirst).toBeNull();
      expect(snippet).toMatchObject({ language: "python", text: expect.stringContaining("train.jsonl") });
      expect(snippet.text, "there is no test split").not.toContain("test.jsonl");
    });

    it("passes over records that the format can't express", async () => {
      const system = {
        ...pair("First?"),
        prompt: [...says("system", "Be kind."), ...says("user", "First?")],
      };
      expect((await preview([system, pair("Second?")], "hh-rlhf")).record).toMatchObject({
        chosen: expect.stringContaining("Second?"),
      });
      expect(await preview([system], "hh-rlhf")).toMatchObject({
        record: null,
        refusedFirst: "has a system turn, which this format can't hold",
      });
    });

    it("shows the files that go beside the data", async () => {
      const { companions } = await preview([pair("First?")], "llamafactory-sharegpt-dpo");
      expect(companions).toMatchObject([
        { name: "dataset_info.json", text: expect.stringContaining("train.jsonl") },
      ]);
    });

    it("names Parquet to a trainer that reads no JSON Lines", async () => {
      const versionId = await seedVersion(ctx, {
        campaignId,
        families: ["prompts"],
        rows: { prompts: [{ prompt: says("user", "First?"), reference: "Yes." }] },
      });
      expect(
        (await createCaller(ctx).datasets.formatPreview({ versionId, format: "verl-rl" })).snippet.text,
      ).toContain("data/train-00000-of-00001.parquet");
    });

    it("refuses a format of another kind of record", async () => {
      await expect(preview([pair("First?")], "trl-stepwise")).rejects.toThrow(
        'This version can\'t be written as "trl-stepwise"',
      );
    });
  });
});
