import { expect, describe, it } from "vitest";
import { ColumnMapping } from "@laurel/core/imports/column-mapping";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { createUpload } from "./create-upload.ts";

const MAPPING = ColumnMapping.parse({ prompt: "prompt", responses: [{ text: "a" }, { text: "b" }] });
const csv = (...rows: readonly string[]) => ["prompt,a,b", ...rows].join("\n");

forEachStore((open) => {
  async function start() {
    const admin = await seedUser(open(), "admin");
    const ctx = { ...testContext(open(), admin), actor: admin };
    const caller = createCaller(ctx);
    const campaignId = mintId();
    await caller.campaigns.create({
      campaignId,
      name: "Several files",
      guidelines: "",
      questions: DEFAULT_QUESTIONS,
      overlap: 1,
      leaseMinutes: 30,
      maxPairsPerPrompt: 6,
    });
    const upload = async (fileName: string, text: string) => {
      const bytes = (async function* () {
        yield Buffer.from(text);
      })();
      return (await createUpload(ctx, { campaignId, fileName, bytes })).uploadId;
    };
    const bring = async (uploads: readonly string[], skipInvalid = false) => {
      const [uploadId = "", ...moreUploads] = uploads;
      const importId = mintId();
      const wanted = {
        campaignId,
        importId,
        uploadId,
        moreUploads,
        format: "csv",
        mapping: MAPPING,
      } as const;
      const started = await caller.imports.start({ ...wanted, namePolicy: "keep", skipInvalid });
      expect(
        await caller.imports.start({ ...wanted, namePolicy: "keep", skipInvalid }),
        "the same call again gives the first answer",
      ).toEqual(started);
      const told: (readonly [number, number | null])[] = [];
      await runJobNow(ctx, started.jobId, {
        onProgress: ({ phase, done, total }) => phase === "reading" && told.push([done, total]),
      }).catch(() => undefined);
      return { told, ...(await caller.imports.get({ importId })) };
    };
    return { ctx, caller, campaignId, upload, bring };
  }

  describe("several files of one round", () => {
    it("come in as one round, in their order, with progress over all of them", async () => {
      const { caller, campaignId, upload, bring } = await start();
      const texts = [csv("One?,1,2", "Two?,3,4"), csv("Three?,5,6"), csv("One?,1,2", "Four?,7,8")];
      const ids = [];
      for (const [index, text] of texts.entries()) ids.push(await upload(`part-${index + 1}.csv`, text));
      const round = await bring(ids);
      expect(round).toMatchObject({
        status: "visible",
        round: 1,
        fileName: "part-1.csv, part-2.csv, part-3.csv",
        bytes: texts.join("").length,
        result: { rows: 5, newPrompts: 4, knownPrompts: 1, newTasks: 4 },
      });
      expect(round.told.at(-1)).toEqual([texts.join("").length, texts.join("").length]);
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      const annotator = await seedUser(open(), "member", { campaignId, role: "annotator" });
      const judged = await judgeUntilEmpty(testContext(open(), annotator), campaignId);
      expect(judged.map((task) => task.promptMessages[0]?.content)).toEqual([
        "One?",
        "Two?",
        "Three?",
        "Four?",
      ]);
    });

    it("are all refused for one bad row, which is named by its file, line, column and value", async () => {
      const { caller, campaignId, upload, bring } = await start();
      const ids = [
        await upload("good.csv", csv("One?,1,2")),
        await upload("bad.csv", csv("Two?,3,4", "Three?,same,same")),
      ];
      const refused = await bring(ids);
      expect(refused.status).toBe("failed");
      expect(refused.problems).toMatchObject([{ file: "bad.csv", line: 3, reason: expect.any(String) }]);
      expect((await caller.campaigns.get({ campaignId })).counts).toMatchObject({ prompts: 0, tasks: 0 });
      expect((await bring(ids, true)).result).toMatchObject({ rows: 3, skippedRows: 1, newPrompts: 2 });
    });

    it("name the value that stands where a row is at fault", async () => {
      const { upload, bring } = await start();
      const refused = await bring([await upload("one.csv", csv("One?,text,   "))]);
      expect(refused.problems).toEqual([
        { line: 2, field: "b", value: "   ", reason: expect.stringContaining("empty") },
      ]);
    });

    it("are previewed together: rows, counts and problems of each, with their files", async () => {
      const { caller, campaignId, upload } = await start();
      const seen = await caller.imports.preview({
        campaignId,
        uploadId: await upload("one.csv", csv("One?,1,2", "Two?,3,4")),
        moreUploads: [await upload("two.csv", csv("Three?,5,6", "Four?,same,same"))],
        format: "csv",
        mapping: MAPPING,
      });
      expect(seen.rows.map(({ file, line, cells }) => [file, line, cells["prompt"]])).toEqual([
        ["one.csv", 2, "One?"],
        ["one.csv", 3, "Two?"],
        ["two.csv", 2, "Three?"],
        ["two.csv", 3, "Four?"],
      ]);
      expect(seen.counts).toMatchObject({ rows: 4, invalidRows: 1, prompts: 3, wholeFile: true });
      expect(seen.problems).toMatchObject([{ file: "two.csv", line: 3 }]);
    });

    it("must be written alike, and belong to the campaign", async () => {
      const { upload, bring } = await start();
      const table = await upload("table.csv", csv("One?,1,2"));
      const lines = await upload("lines.jsonl", '{"prompt":"Two?","a":"3","b":"4"}');
      await expect(bring([table, lines])).rejects.toThrow(
        '"lines.jsonl" is written as JSON, and "table.csv" as CSV. Files of one round must be written alike',
      );
      await expect(bring([table, mintId()])).rejects.toThrow("There is no such upload in this campaign");
    });
  });

  describe("a file with the columns of an earlier one", () => {
    it("is read as that one was, whether it came in or not, and only in its campaign", async () => {
      const { ctx, upload, bring, campaignId } = await start();
      const seen = async (text: string, campaign = campaignId) =>
        (
          await createUpload(ctx, {
            campaignId: campaign,
            fileName: "again.csv",
            bytes: (async function* () {
              yield Buffer.from(text);
            })(),
          })
        ).remembered;
      expect(await seen(csv("One?,1,2"))).toBeNull();
      expect((await bring([await upload("bad.csv", csv("One?,same,same"))])).status).toBe("failed");
      expect(await seen("b,a,prompt\n1,2,Two?")).toEqual({
        format: "csv",
        mapping: MAPPING,
        namePolicy: "keep",
        fileName: "bad.csv",
      });
      expect(await seen("prompt,a,b,c\nOne?,1,2,3")).toBeNull();
      expect(await seen('{"prompt":"One?","a":"1","b":"2"}')).toBeNull();
      const other = await start();
      expect(await seen(csv("One?,1,2"), other.campaignId)).toBeNull();
    });
  });

  it("comes in with the names of models as they are, unless one says otherwise", async () => {
    const { ctx, caller, campaignId, upload } = await start();
    const wanted = {
      campaignId,
      uploadId: await upload("names.csv", csv("Who are you?,I am ChatGPT by OpenAI.,A program.")),
      format: "csv" as const,
      mapping: MAPPING,
    };
    expect((await caller.imports.preview(wanted)).counts).toMatchObject({ namesFound: 2, responses: 2 });
    expect((await caller.imports.preview({ ...wanted, namePolicy: "exclude" })).counts).toMatchObject({
      invalidRows: 1,
    });
    const importId = mintId();
    await runJobNow(ctx, (await caller.imports.start({ ...wanted, importId })).jobId);
    expect((await caller.imports.get({ importId })).result).toMatchObject({ newResponses: 2 });
  });
});
