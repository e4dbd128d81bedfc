import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { importText } from "../testing/import-text.ts";
import { roundCampaign } from "../testing/round-campaign.ts";
import { createUpload } from "./create-upload.ts";
import type { PreviewImport } from "./preview-import.ts";

const row = (prompt: string, texts: readonly string[]) => ({ prompt, responses: texts });
const written = (rows: readonly object[]) => rows.map((each) => JSON.stringify(each)).join("\n");

describe("the preview of an import", () => {
  forEachStore((open) => {
    async function start() {
      const campaign = await roundCampaign(open(), [row("Known?", ["a", "b"])]);
      const { ctx, caller, campaignId } = campaign;
      const preview = async (text: string, mapping: PreviewImport["mapping"] = {}) => {
        const { uploadId } = await createUpload(ctx, {
          campaignId,
          fileName: "rows.jsonl",
          bytes: (async function* () {
            yield Buffer.from(text);
          })(),
        });
        return caller.imports.preview({
          campaignId,
          uploadId,
          format: "jsonl",
          mapping: { prompt: "prompt", responseList: "responses", ...mapping },
          namePolicy: "keep",
        });
      };
      return { ...campaign, preview };
    }

    it("says how many tasks each choice makes of the file, and each makes as many", async () => {
      const { ctx, campaignId, preview } = await start();
      const pairs = [..."abcdefg"].map((text, i, all) => row("One?", [text, all[i + 1] ?? "a"]));
      const { counts } = await preview(written(pairs), { tasks: 3 });
      expect(counts).toMatchObject({ rows: 7, invalidRows: 0, wholeFile: true, prompts: 1, responses: 7 });
      expect(counts.tasks).toMatchObject({ asInFile: 7, allPairs: 21, atATime: { responses: 3 } });
      expect((await preview(written(pairs))).counts.tasks.atATime).toEqual({ responses: 2, tasks: 6 });
      for (const [index, [tasks, made]] of (
        [
          ["as-in-file", counts.tasks.asInFile],
          ["all-pairs", counts.tasks.allPairs],
          [3, counts.tasks.atATime.tasks],
        ] as const
      ).entries()) {
        // The same pairs under a prompt that the campaign doesn't have yet.
        const asNew = written(pairs.map((pair) => ({ ...pair, prompt: `Question ${index}?` })));
        expect((await importText(ctx, campaignId, asNew, { tasks })).result?.newTasks).toBe(made);
      }
    });

    it("counts the beginning of a long file, and says that there is more", async () => {
      const { preview } = await start();
      const rows = Array.from({ length: 2_001 }, (_, i) => row(`Prompt ${i}?`, ["a", "b"]));
      expect((await preview(written(rows.slice(1)))).counts).toMatchObject({ rows: 2_000, wholeFile: true });
      const { counts, items, problems } = await preview(written([...rows, { prompt: "no response" }]));
      expect(counts).toMatchObject({ rows: 2_000, wholeFile: false, tasks: { asInFile: 2_000 } });
      expect([items.length, problems]).toEqual([50, []]);
    });

    it("counts invalid rows and names the first of them, also those that are not shown", async () => {
      const { preview } = await start();
      const rows = Array.from({ length: 100 }, (_, i) => row(`Prompt ${i}?`, i < 40 ? ["a", "b"] : ["a"]));
      const { counts, problems } = await preview(written(rows));
      expect(counts).toMatchObject({ rows: 100, invalidRows: 60, prompts: 40 });
      expect(problems).toHaveLength(60);
      expect(problems[0]).toMatchObject({ line: 41, field: "responses" });
    });

    it("counts the blank responses that were judged, and makes tasks of them for their judgments only", async () => {
      const { preview } = await start();
      const ranked = (texts: readonly string[]) => texts.map((text, rank) => ({ text, rank }));
      const rows = [
        ["a", "b"],
        ["a", ""],
        ["", "b"],
      ].map((texts) => ({ prompt: "One?", responses: ranked(texts) }));
      const { counts, problems } = await preview(written([...rows, row("Two?", ["a", ""])]));
      expect(counts).toMatchObject({ responses: 3, blankResponses: 1, judgments: 3, invalidRows: 1 });
      expect(counts.tasks).toMatchObject({ asInFile: 3, allPairs: 3 });
      expect(problems).toMatchObject([{ line: 4, field: "responses[1]", reason: "is empty" }]);
    });

    it("says by line which response of a list a verdict names, and the import brings as many judgments", async () => {
      const { ctx, campaignId, preview } = await start();
      const rows = [0, 1, 1].map((best, i) => ({ ...row(`Best of ${i}?`, ["a", "b"]), best }));
      const read = { kind: "winner" as const, column: "best", values: { 0: 0, 1: 1 } };
      const { verdicts, counts } = await preview(written(rows), { verdicts: [{ read }] });
      expect(verdicts).toMatchObject([
        {
          used: true,
          says: [0, 1, 1].map((place, i) => ({
            line: i + 1,
            said: { outcome: "better", names: [`responses[${place}]`] },
          })),
        },
      ]);
      expect(counts).toMatchObject({ judgments: 3, knownJudgments: 0, invalidRows: 0 });
      const imported = await importText(ctx, campaignId, written(rows));
      expect(imported).toMatchObject({ status: "visible", result: { judgments: 3 } });
    });

    it("says that a format reads a column of which only some keys become metadata", async () => {
      const { ctx, caller, campaignId } = await start();
      const message = (role: string, content: string) => [{ role, content }];
      const text = written([
        {
          input: { messages: message("user", "One?"), parallel_tool_calls: true },
          preferred_output: message("assistant", "a"),
          non_preferred_output: message("assistant", "b"),
          page: 7,
        },
      ]);
      const bytes = (async function* () {
        yield Buffer.from(text);
      })();
      const { uploadId } = await createUpload(ctx, { campaignId, fileName: "rows.jsonl", bytes });
      const { columns } = await caller.imports.preview({
        campaignId,
        uploadId,
        format: "openai-dpo",
        mapping: {},
      });
      expect(columns.map(({ name, use }) => `${name}: ${use}`)).toEqual([
        "input: format",
        "preferred_output: format",
        "non_preferred_output: format",
        "page: metadata",
      ]);
    });

    it("refuses a choice about which the campaign's questions can't be asked", async () => {
      const { preview } = await start();
      await expect(preview(written([row("One?", ["a", "b"])]), { tasks: 1 })).rejects.toThrow(
        /Choose another number of responses a task/,
      );
    });
  });
});
