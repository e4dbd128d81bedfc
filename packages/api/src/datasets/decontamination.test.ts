import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { DecontaminationPolicy } from "@laurel/core/datasets/dataset-policies";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { DEFAULT_QUESTIONS } from "../campaigns/load-demo.ts";
import { createUpload } from "../imports/create-upload.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { importText } from "../testing/import-text.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { receiveList } from "./receive-list.ts";

const QUESTION = "Natalia sold clips to 48 of her friends in April and then half as many in May";
const pair = (i: number) =>
  JSON.stringify({
    chosen: `\n\nHuman: ${i % 2 === 0 ? QUESTION : "How are you"}, ${i}?\n\nAssistant: Good ${i}`,
    rejected: `\n\nHuman: ${i % 2 === 0 ? QUESTION : "How are you"}, ${i}?\n\nAssistant: Bad ${i}`,
  });
const LIST = `${JSON.stringify({ question: QUESTION })}\n${JSON.stringify({ question: "Another one" })}\n${JSON.stringify({ question: QUESTION })}\n`;
const hashes = new Map<string, unknown>();

async function* bytesOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
}

describe("lists that datasets are checked against", () => {
  forEachStore((open, dialect) => {
    let ctx: RequestContext & { actor: Actor };
    let campaignId: string;

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      ctx = { ...testContext(open(), admin), actor: admin };
      campaignId = mintId();
      await createCaller(ctx).campaigns.create({
        campaignId,
        name: "Lists",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      await importText(ctx, campaignId, Array.from({ length: 40 }, (_, i) => pair(i)).join("\n"));
    });

    const receive = (name: string, content: string | Uint8Array, campaign = campaignId) =>
      receiveList(ctx, { campaignId: campaign, name, bytes: bytesOf(content) });
    const audited = async () =>
      (await open().read.q.select().from(open().read.t.audit)).filter(
        ({ verb, change }) => verb === "list.add" && change["campaignId"] === campaignId,
      );
    const specOf = (
      drop: DecontaminationPolicy["drop"],
      lists: DecontaminationPolicy["lists"],
    ): DatasetSpec => ({
      ...usualSpec("preference", ["pairs"]),
      testShare: 0.3,
      salt: "s",
      decontamination: { words: 8, lists, drop },
    });

    it("are kept by their hash, with how many texts and words they have, and once under one name", async () => {
      const before = (await audited()).length;
      const first = await receive("gsm8k", LIST);
      expect(first).toMatchObject({ name: "gsm8k", texts: 2, words: 19 });
      expect(await receive("gsm8k", LIST)).toEqual(first);
      const other = await receive("other name", LIST);
      expect([other.sha256, other.listId === first.listId]).toEqual([first.sha256, false]);
      const { lists } = createCaller(ctx).datasets;
      expect(await lists({ campaignId })).toHaveLength(2);
      expect((await lists({ campaignId })).find(({ id }) => id === first.listId)).toMatchObject({
        name: "gsm8k",
        sha256: first.sha256,
        texts: 2,
        words: 19,
        createdAt: ctx.now(),
      });
      expect((await audited()).length - before).toBe(2);
    });

    it("come from uploads too, under the file's name or another", async () => {
      const { uploadId } = await createUpload(ctx, {
        campaignId,
        fileName: "exam.jsonl.gz",
        bytes: bytesOf(gzipSync(LIST)),
      });
      const { addList } = createCaller(ctx).datasets;
      expect(await addList({ campaignId, uploadId })).toMatchObject({ name: "exam.jsonl.gz", texts: 2 });
      expect(await addList({ campaignId, uploadId, name: "exam" })).toMatchObject({ name: "exam", texts: 2 });
    });

    it("are refused with the line where they can't be read, and by a name that is none", async () => {
      await expect(receive("broken", `${LIST}{"answer": 1}`)).rejects.toThrow('"broken", line 4');
      await expect(receive("", LIST)).rejects.toThrow("The list's name is empty");
      await expect(receive("nul\u0000", LIST)).rejects.toThrow("not valid text");
      expect((await createCaller(ctx).datasets.lists({ campaignId })).map(({ name }) => name)).not.toContain(
        "broken",
      );
    });

    it("take nothing from people who may not work with datasets", async () => {
      const reviewer = await seedUser(open(), "member", { campaignId, role: "reviewer" });
      const unread = async function* (): AsyncGenerator<Uint8Array> {
        yield Buffer.from("never");
        throw new Error("the file was read");
      };
      await expect(
        receiveList({ ...ctx, actor: reviewer }, { campaignId, name: "x", bytes: unread() }),
      ).rejects.toThrow("campaign.datasets");
    });

    it("are refused in a spec of a campaign that hasn't them, whether it is previewed or cut", async () => {
      const { sha256 } = await receive("gsm8k", LIST);
      const { datasets, campaigns } = createCaller(ctx);
      const elsewhere = mintId();
      await campaigns.create({
        campaignId: elsewhere,
        name: "Elsewhere",
        guidelines: "",
        questions: DEFAULT_QUESTIONS,
        overlap: 1,
        leaseMinutes: 30,
        maxPairsPerPrompt: 6,
      });
      await expect(
        datasets.preview({ campaignId: elsewhere, spec: specOf("all", [{ name: "gsm8k", sha256 }]) }),
      ).rejects.toThrow(`This campaign has no list "gsm8k" with the SHA-256 ${sha256}. It has no lists`);
      const datasetId = mintId();
      await datasets.create({ campaignId, datasetId, name: "Refused" });
      await expect(
        datasets.cut({
          datasetId,
          versionId: mintId(),
          spec: specOf("all", [{ name: "gsm8k", sha256: "0".repeat(64) }]),
        }),
      ).rejects.toThrow(/has no list "gsm8k".*It has .*"gsm8k" \(/);
    });

    it("are refused in a spec where they are too long together, before any of them is read", async () => {
      const lists = ["0", "1"].map((digit) => ({ name: `long ${digit}`, sha256: digit.repeat(64) }));
      await open().transaction(({ q, t }) =>
        q.insert(t.contaminationLists).values(
          lists.map((list) => ({
            ...list,
            id: mintId(),
            campaignId,
            texts: 1,
            words: 6_000_000,
            createdBy: ctx.actor.userId,
            createdAt: 1,
          })),
        ),
      );
      const { preview } = createCaller(ctx).datasets;
      await expect(preview({ campaignId, spec: specOf("all", lists) })).rejects.toThrow(
        "The lists have 12000002 words together",
      );
      await expect(preview({ campaignId, spec: specOf("all", lists.slice(1)) })).rejects.toThrow("no file");
    });

    it("leave out what they have, as the preview says before, and the version says which row had what", async () => {
      const { name, sha256 } = await receive("gsm8k", LIST);
      const spec = specOf("training", [{ name, sha256 }]);
      const { datasets } = createCaller(ctx);
      const datasetId = mintId();
      await datasets.create({ campaignId, datasetId, name: "Checked" });
      const preview = await datasets.preview({ campaignId, spec });
      const versionId = mintId();
      await runJobNow(ctx, (await datasets.cut({ datasetId, versionId, spec })).jobId);
      const version = await datasets.version({ versionId });
      const dropped = version.manifest?.counts.pairs?.drops.contaminated ?? 0;
      expect(dropped).toBeGreaterThan(5);
      expect(preview.contaminated).toEqual({ pairs: { hit: 20, dropped } });
      expect(preview.counts).toEqual(version.manifest?.counts);
      expect(version.manifest).toMatchObject({
        spec: { decontamination: { words: 8, lists: [{ name, sha256 }], drop: "training" } },
        decontamination: { rows: preview.contaminated },
      });
      const file = version.files.find(({ path }) => path === "decontamination.jsonl");
      expect(file).toMatchObject({ rows: 20, sha256: version.manifest?.decontamination?.file.sha256 });
      const lines = Buffer.concat(await Array.fromAsync(ctx.files.read(file?.sha256 ?? "")))
        .toString("utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(
        lines.every(
          (line) =>
            line.list === "gsm8k" &&
            line.where === "prompt" &&
            line.dropped === (line.split === "train") &&
            line.ngram === "natalia sold clips to 48 of her friends",
        ),
      ).toBe(true);
      hashes.set(dialect, version.files);
    });
  });

  it("give the same bytes on both back ends", () => {
    expect(hashes.size).toBe(2);
    expect(hashes.get("postgres")).toEqual(hashes.get("sqlite"));
  });
});
