import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import { importText } from "../testing/import-text.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { createUpload } from "./create-upload.ts";

const line = (prompt: string, responses: readonly string[]) =>
  JSON.stringify({ prompt, responses: responses.map((text, i) => ({ text, model: `model-${i}` })) });
const hh = (question: string, chosen: string, rejected: string) =>
  JSON.stringify({
    chosen: `\n\nHuman: ${question}\n\nAssistant: ${chosen}`,
    rejected: `\n\nHuman: ${question}\n\nAssistant: ${rejected}`,
  });

describe("an import", () => {
  forEachStore((open) => {
    async function start(overlap = 1) {
      const admin = await seedUser(open(), "admin");
      const ctx = { ...testContext(open(), admin), actor: admin };
      const caller = createCaller(ctx);
      const campaignId = mintId();
      await caller.campaigns.create({
        campaignId,
        name: "Import test",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      const counts = async () => {
        const { counts: found } = await caller.campaigns.get({ campaignId });
        return (
          found && {
            prompts: found.prompts,
            responses: found.responses,
            tasks: found.tasks,
            imported: found.imported,
          }
        );
      };
      return { admin, ctx, caller, campaignId, counts };
    }

    it("brings in prompts with responses, and opens every pair in the order of the file", async () => {
      const { ctx, caller, campaignId, counts } = await start();
      const imported = await importText(
        ctx,
        campaignId,
        [line("One?", ["a", "b"]), line("Two?", ["c", "d", "e"])].join("\n"),
      );
      expect(imported.result).toEqual({
        rows: 2,
        newPrompts: 2,
        knownPrompts: 0,
        newResponses: 5,
        knownResponses: 0,
        newTasks: 4,
        judgments: 0,
        skippedRows: 0,
        unchanged: false,
      });
      expect(await counts()).toEqual({ prompts: 2, responses: 5, tasks: 4, imported: 0 });
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      const annotator = await seedUser(open(), "member", { campaignId, role: "annotator" });
      const judged = await judgeUntilEmpty(testContext(open(), annotator), campaignId);
      expect(judged.map((task) => task.promptMessages[0]?.content)).toEqual(["One?", "Two?", "Two?", "Two?"]);
    });

    it("adds nothing when the same file comes again, and says so", async () => {
      const { ctx, campaignId, counts } = await start();
      const file = [hh("Why?", "Because.", "No idea."), hh("How?", "Like so.", "Don't.")].join("\n");
      await importText(ctx, campaignId, file);
      const before = await counts();
      const again = await importText(ctx, campaignId, file);
      expect(again.result).toMatchObject({
        unchanged: true,
        newPrompts: 0,
        newResponses: 0,
        newTasks: 0,
        judgments: 0,
        knownPrompts: 2,
        knownResponses: 4,
      });
      expect(await counts()).toEqual(before);
      expect(again.round).toBe(2);
    });

    it("adds a known prompt's new responses, and only the pairs that involve them", async () => {
      const { ctx, campaignId } = await start();
      await importText(ctx, campaignId, line("One?", ["a", "b"]));
      const more = await importText(ctx, campaignId, line("One?", ["b", "c"]), { tasks: "all-pairs" });
      expect(more.result).toMatchObject({ knownPrompts: 1, newResponses: 1, knownResponses: 1, newTasks: 2 });
    });

    it("makes of rows that share a prompt the tasks that they hold, unless all pairs or so many at a time are asked for", async () => {
      const { ctx, campaignId } = await start();
      const rows = ["ab", "bc", "cd", "de", "ab"].map((pair) => line("One?", pair.split("")));
      const held = await importText(ctx, campaignId, rows.join("\n"));
      expect(held.result).toMatchObject({ newPrompts: 1, newResponses: 5, newTasks: 4 });
      const few = await importText(ctx, campaignId, line("One?", ["e", "f"]), { tasks: 2 });
      expect(few.result).toMatchObject({ newResponses: 1, newTasks: 2 });
      const all = await importText(ctx, campaignId, line("One?", ["f", "g"]), { tasks: "all-pairs" });
      expect(all.result).toMatchObject({ newResponses: 1, newTasks: 6 });
      await expect(importText(ctx, campaignId, line("Two?", ["a", "b"]), { tasks: 1 })).rejects.toThrow(
        /can't be asked about tasks of one response/,
      );
    });

    it("keeps a recorded preference as an imported judgment that uses up no overlap", async () => {
      const { ctx, caller, campaignId } = await start();
      await importText(ctx, campaignId, hh("Why?", "Because.", "No idea."));
      const [judgment] = await judgmentsOfCampaign(open().read, campaignId);
      expect([judgment?.origin, judgment?.assignmentId, judgment?.surplus]).toEqual([
        "imported",
        null,
        false,
      ]);
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      const annotator = await seedUser(open(), "member", { campaignId, role: "annotator" });
      expect(await judgeUntilEmpty(testContext(open(), annotator), campaignId)).toHaveLength(1);
      expect((await caller.results.agreement({ campaignId })).pairs.votes).toBe(1);
    });

    it("refuses a file with a bad last line whole, and names the line", async () => {
      const { ctx, campaignId, counts } = await start();
      const rows = Array.from({ length: 300 }, (_, i) => line(`Prompt ${i}?`, ["a", "b"]));
      const refused = await importText(ctx, campaignId, [...rows, '{"prompt": "broken"'].join("\n"));
      expect(refused.status).toBe("failed");
      expect(refused.problems.map((problem) => problem.line)).toEqual([301]);
      expect(await counts()).toEqual({ prompts: 0, responses: 0, tasks: 0, imported: 0 });
      // What was staged is gone, so the mended file brings everything in as new.
      const mended = await importText(ctx, campaignId, rows.join("\n"));
      expect(mended.result).toMatchObject({ newPrompts: 300, knownPrompts: 0 });
    });

    it("skips invalid rows when it is asked to, and lists them", async () => {
      const { ctx, campaignId } = await start();
      const imported = await importText(
        ctx,
        campaignId,
        [line("One?", ["a", "b"]), line("Two?", ["same", "same"]), line("Three?", ["only"])].join("\n"),
        { skipInvalid: true },
      );
      expect(imported.status).toBe("visible");
      expect(imported.result).toMatchObject({ rows: 3, newPrompts: 1, skippedRows: 2 });
      expect(imported.problems.map((problem) => problem.line)).toEqual([2, 3]);
    });

    it("takes everything back when it is cancelled", async () => {
      const { ctx, campaignId, counts } = await start();
      const controller = new AbortController();
      const cancelled = await importText(
        ctx,
        campaignId,
        Array.from({ length: 1_200 }, (_, i) => line(`Prompt ${i}?`, ["a", "b"])).join("\n"),
        { signal: controller.signal, onProgress: () => controller.abort() },
      );
      expect(cancelled.status).toBe("cancelled");
      expect(await counts()).toEqual({ prompts: 0, responses: 0, tasks: 0, imported: 0 });
    });

    it("runs one import of a campaign at a time", async () => {
      const { ctx, caller, campaignId } = await start();
      const upload = await createUpload(ctx, {
        campaignId,
        fileName: "a.jsonl",
        bytes: Readable.from([Buffer.from(line("One?", ["a", "b"]))]),
      });
      const wanted = {
        campaignId,
        uploadId: upload.uploadId,
        format: "jsonl" as const,
        mapping: { prompt: "prompt", responseList: "responses" },
        namePolicy: "keep" as const,
      };
      const starts = await Promise.allSettled(
        Array.from({ length: 8 }, () => caller.imports.start({ ...wanted, importId: mintId() })),
      );
      expect(starts.filter((asked) => asked.status === "fulfilled")).toHaveLength(1);
      for (const asked of starts)
        if (asked.status === "rejected")
          expect(String(asked.reason)).toMatch(/Another import of this campaign is under way/);
      expect((await caller.imports.list({ campaignId })).total).toBe(1);
    });
  });
});
