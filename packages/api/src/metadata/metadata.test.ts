import { describe, expect, it } from "vitest";
import type { MetadataCondition } from "@laurel/core/records/metadata-condition";
import { meets } from "@laurel/core/records/metadata-condition";
import { textsOfColumn } from "@laurel/core/records/metadata-texts";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import { importText } from "../testing/import-text.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const LONG = `${"long ".repeat(60)}end`;
const VALUES: readonly Record<string, unknown>[] = [
  { topic: "maths", level: 1, "": "first" },
  { topic: "maths", level: "2.5", notes: "100%_sure" },
  { topic: ["logic", "maths"], level: 3 },
  { topic: "Maths", notes: LONG },
  { topic: "", level: null, notes: `${LONG}, too` },
  { level: "three", vector: Array.from({ length: 40 }, (_, i) => i) },
];
const ROWS = VALUES.map((values, i) => ({
  prompt: `Prompt ${i}?`,
  responses: [
    { text: `yes ${i}`, model: "heron-7b", latency: i },
    { text: `no ${i}`, model: "stork-2", writer: i === 0 ? "stork-2" : "somebody" },
  ],
  ...values,
}));

describe("metadata of prompts", () => {
  forEachStore((open) => {
    async function start() {
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin), actor: admin };
      const caller = createCaller(ctx);
      const campaignId = mintId();
      await caller.campaigns.create({
        campaignId,
        name: "Metadata",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      await importText(ctx, campaignId, ROWS.map((row) => JSON.stringify(row)).join("\n"));
      return { ctx, caller, campaignId };
    }

    it("filters the list by column and value, with the same result as the rule that datasets use", async () => {
      const { caller, campaignId } = await start();
      const conditions: readonly MetadataCondition[] = [
        { is: "one-of", column: "topic", values: ["maths"] },
        { is: "one-of", column: "topic", values: ["logic", "Maths"] },
        { is: "one-of", column: "notes", values: [LONG] },
        { is: "one-of", column: "", values: ["first"] },
        { is: "contains", column: "topic", text: "MATH" },
        { is: "contains", column: "notes", text: "end, too" },
        { is: "contains", column: "notes", text: "0%_s" },
        { is: "contains", column: "notes", text: "%" },
        { is: "between", column: "level", from: 2, to: null },
        { is: "between", column: "level", from: 1, to: 2.5 },
        { is: "there", column: "topic" },
        { is: "missing", column: "topic" },
        { is: "missing", column: "nothing has this" },
        { is: "there", column: "vector" },
        { is: "one-of", column: "vector", values: ["3"] },
      ];
      for (const condition of conditions) {
        const { rows, total } = await caller.campaigns.prompts({
          campaignId,
          metadata: condition,
          sort: "preview",
          descending: false,
        });
        const wanted = ROWS.filter((row) =>
          meets(textsOfColumn([JSON.parse(JSON.stringify(row))], condition.column), condition),
        );
        expect([condition, rows.map(({ preview }) => preview)]).toEqual([
          condition,
          wanted.map(({ prompt }) => prompt),
        ]);
        expect(total).toBe(wanted.length);
      }
    });

    it("filters by what responses hold too, beside the search, and not by rounds that failed", async () => {
      const { ctx, caller, campaignId } = await start();
      const list = async (metadata: MetadataCondition, search = "") =>
        (await caller.campaigns.prompts({ campaignId, metadata, search })).rows
          .map(({ preview }) => preview)
          .toSorted();
      const slow = { is: "between", column: "latency", from: 4, to: null } as const;
      expect(await list(slow)).toEqual(["Prompt 4?", "Prompt 5?"]);
      expect(await list(slow, "prompt 5")).toEqual(["Prompt 5?"]);
      const failed = await importText(ctx, campaignId, `${JSON.stringify({ ...ROWS[5], topic: "gone" })}\n{`);
      expect(failed.status).toBe("failed");
      expect(await list({ is: "one-of", column: "topic", values: ["gone"] })).toEqual([]);
    });

    it("has its columns listed, with their commonest values and those that name models", async () => {
      const { caller, campaignId } = await start();
      expect(await caller.metadata.columns({ campaignId })).toEqual([
        { of: "prompt", column: "", shown: false, namesModels: false },
        { of: "response", column: "latency", shown: false, namesModels: false },
        { of: "prompt", column: "level", shown: false, namesModels: false },
        { of: "prompt", column: "notes", shown: false, namesModels: false },
        { of: "prompt", column: "topic", shown: false, namesModels: false },
        { of: "prompt", column: "vector", shown: false, namesModels: false },
        { of: "response", column: "writer", shown: false, namesModels: true },
      ]);
      expect(await caller.metadata.values({ campaignId, column: "topic" })).toEqual([
        { value: "maths", prompts: 3 },
        { value: "Maths", prompts: 1 },
        { value: "logic", prompts: 1 },
      ]);
      expect(await caller.metadata.values({ campaignId, column: "notes" })).toEqual([
        { value: "100%_sure", prompts: 1 },
      ]);
    });
  });
});
