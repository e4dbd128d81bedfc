import { beforeAll, describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { LaurelRawLine } from "@laurel/formats/raw/laurel-raw-line";
import { createCaller } from "../app-router.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { eventfulCampaign } from "../testing/eventful-campaign.ts";
import { importText } from "../testing/import-text.ts";
import { readRawText } from "../testing/read-raw-text.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { TEST_QUESTIONS } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

type Context = RequestContext & { readonly actor: Actor };

async function contextOn(store: Store): Promise<Context> {
  const actor = await seedUser(store, "admin");
  return { ...testContext(store, actor), actor };
}

const exported = async ({ store, actor }: Context, campaignId: string) =>
  (await Array.fromAsync(await exportJudgments(store, actor, { campaignId }))).join("");

/** What the pages show of a campaign, without names and without those who only look on. */
async function figures(ctx: Context, campaignId: string) {
  const { results, campaigns } = createCaller(ctx);
  const { perAnnotator, ...progress } = await results.progress({ campaignId });
  const { rows } = await campaigns.prompts({ campaignId, limit: 100 });
  const exhausted = await campaigns.exhausted({ campaignId });
  const { role: _, ...campaign } = await campaigns.get({ campaignId });
  return {
    campaign,
    progress,
    perAnnotator: perAnnotator
      .filter(({ judgments, skips }) => judgments + skips > 0)
      .map(({ name: __, ...figure }) => figure)
      .toSorted((a, b) => (a.userId < b.userId ? -1 : 1)),
    agreement: await results.agreement({ campaignId }),
    answers: await results.answers({ campaignId }),
    winRates: await results.winRates({ campaignId }),
    prompts: rows.toSorted((a, b) => (a.promptId < b.promptId ? -1 : 1)),
    exhausted: exhausted.rows.map(({ skips, ...task }) => ({
      ...task,
      skips: skips.map(({ name: __, ...skip }) => skip),
    })),
  };
}

/** The rows of a version cut now, by file. */
async function cut(ctx: Context, campaignId: string) {
  const { datasets } = createCaller(ctx);
  const [datasetId, versionId] = [mintId(), mintId()];
  await datasets.create({ campaignId, datasetId, name: "All" });
  const { jobId } = await datasets.cut({
    datasetId,
    versionId,
    spec: usualSpec("ranking", ["pairs", "listwise", "unpaired", "demonstrations", "prompts"]),
  });
  await runJobNow(ctx, jobId);
  const { manifest } = await datasets.version({ versionId });
  return manifest?.rows;
}

describe("a campaign whose file had a column of ids", () => {
  forEachStore((source, from) => {
    forEachStore((target, to) => {
      it(`is read back on ${to} as it was on ${from}: a row that comes again takes the place of the earlier one`, async () => {
        const fruit = (id: string, answer: string) =>
          JSON.stringify({ id, prompt: "Name a fruit.", response_a: answer, response_b: "A carrot" });
        const there = await contextOn(source());
        const campaignId = mintId();
        await createCaller(there).campaigns.create({
          campaignId,
          name: "Fruit",
          guidelines: "",
          questions: TEST_QUESTIONS,
          overlap: 1,
          leaseMinutes: 30,
          maxPairsPerPrompt: 6,
        });
        const mapping = { id: "id" };
        await importText(there, campaignId, [fruit("1", "Aple"), fruit("2", "Pear")].join("\n"), { mapping });
        await importText(there, campaignId, fruit("1", "Appel"), { mapping });
        const file = await exported(there, campaignId);
        const lines = file
          .trimEnd()
          .split("\n")
          .map((line) => LaurelRawLine.parse(JSON.parse(line)));
        const brought = lines.flatMap((line) =>
          line.kind === "row" ? [`id ${line.externalId} in round ${line.round}`] : [],
        );
        expect(brought.toSorted()).toEqual(["id 1 in round 1", "id 1 in round 2", "id 2 in round 1"]);
        expect(lines.at(-1)).toMatchObject({ kind: "end", rows: 3 });

        const here = await contextOn(target());
        const [row] = file.split("\n").filter((line) => line.includes('"kind":"row"'));
        const alien = file.replace(
          row ?? "",
          (row ?? "").replace(/"responseIds":\["[^"]+"/, `"responseIds":["${mintId()}"`),
        );
        await expect(readRawText(here, alien)).rejects.toThrow(
          /responseIds: must name responses of the row's prompt/,
        );
        await readRawText(here, file);
        expect(await exported(here, campaignId)).toBe(file);
        const again = await importText(here, campaignId, fruit("1", "Appel"), { mapping });
        expect(again).toMatchObject({ status: "visible", result: { unchanged: true } });
        const mended = await importText(here, campaignId, fruit("1", "Apple"), { mapping });
        expect(mended).toMatchObject({ status: "visible", result: { replacedRows: 1, newTasks: 1 } });
        const { rows } = await createCaller(here).campaigns.prompts({ campaignId, limit: 10 });
        expect(rows).toMatchObject([{ tasks: 2 }]);
      });
    });
  });
});

describe("a campaign that is read back from its raw file", () => {
  forEachStore((source, from) => {
    let original: Awaited<ReturnType<typeof eventfulCampaign>>;
    let file: string;
    beforeAll(async () => {
      original = await eventfulCampaign(source(), 999_000);
      file = await exported(original.ctx, original.campaignId);
    }, 60_000);

    it("was one in which everything happened", () => {
      const lines = file
        .trimEnd()
        .split("\n")
        .map((line) => LaurelRawLine.parse(JSON.parse(line)));
      const judgments = lines.filter((line) => line.kind === "judgment");
      const tasks = lines.filter((line) => line.kind === "task");
      expect(
        new Set(judgments.flatMap(({ answers }) => Object.values(answers).map(({ kind }) => kind))).size,
      ).toBe(7);
      expect(new Set(judgments.map(({ origin }) => origin))).toEqual(new Set(["live", "imported"]));
      expect(
        judgments.some(({ surplus }) => surplus) && judgments.some(({ supersedes }) => supersedes !== null),
      ).toBe(true);
      expect(
        new Set(
          judgments.map(({ campaign }) => `${campaign.questionsVersion} ${campaign.guidelinesVersion}`),
        ),
      ).toEqual(new Set(["1 1", "2 2"]));
      expect(new Set(tasks.flatMap(({ assignments }) => assignments.map(({ state }) => state)))).toEqual(
        new Set(["judged", "skipped"]),
      );
      expect(
        tasks.some(({ exhausted }) => exhausted) && tasks.some(({ assignments }) => assignments.length === 0),
      ).toBe(true);
      expect(
        lines
          .filter((line) => line.kind === "person")
          .map(({ role }) => role)
          .toSorted(),
      ).toEqual([null, null, "annotator", "annotator", "annotator"].toSorted());
      expect(file).not.toMatch(/@example\.org|Person |labeled\.jsonl/);
      expect(file.length).toBeGreaterThan(1_000_000);
    });

    forEachStore((target, to) => {
      it(`is the same on ${to} as it was on ${from}: its figures, its datasets and its raw file`, async () => {
        const ctx = await contextOn(target());
        const { campaignId } = await readRawText(ctx, file);
        expect(campaignId).toBe(original.campaignId);
        expect((await exported(ctx, campaignId)) === file).toBe(true);
        expect(await figures(ctx, campaignId)).toEqual(await figures(original.ctx, campaignId));
        const rows = await cut(ctx, campaignId);
        expect(rows?.reduce((sum, each) => sum + (each.rows ?? 0), 0)).toBeGreaterThan(20);
        expect(rows).toEqual(await cut(original.ctx, campaignId));
      }, 60_000);

      it("is there once: a second time its ids are taken", async () => {
        const ctx = await contextOn(target());
        await expect(readRawText(ctx, file)).rejects.toThrow(/here already/);
      });
    });
  });
});
