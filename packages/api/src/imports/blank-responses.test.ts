import { describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { importText } from "../testing/import-text.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { readRawText } from "../testing/read-raw-text.ts";
import { roundCampaign } from "../testing/round-campaign.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const row = (prompt: string, better: string, worse: string) => ({
  prompt,
  responses: [
    { text: better, model: "heron", rank: 1 },
    { text: worse, model: "larch", rank: 2 },
  ],
});
const ROWS = [
  row("One?", "1", ""),
  row("Two?", "2", "two"),
  row("Three?", "3", " \n"),
  row("Four?", "4", "four"),
];
const SPEC = { ...usualSpec("preference", ["pairs", "unpaired", "listwise"]), testShare: 0 };

const exported = async ({ store, actor }: RequestContext & { readonly actor: Actor }, campaignId: string) =>
  (await Array.fromAsync(await exportJudgments(store, actor, { campaignId }))).join("");

describe("a blank response that was judged", () => {
  forEachStore((open) => {
    forEachStore((target, to) => {
      it(`comes in with its votes, and is the same after ${to} reads the raw file back`, async () => {
        const { ctx, caller, campaignId, importId, counts, withdraw } = await roundCampaign(open(), ROWS);
        expect((await caller.imports.get({ importId })).result).toMatchObject({
          newResponses: 8,
          blankResponses: 2,
          newTasks: 4,
          judgments: 4,
        });
        expect(await counts()).toMatchObject({ tasks: 2, open: 2, done: 0, blank: 2, imported: 4 });
        await withdraw();
        const raw = await exported(ctx, campaignId);
        const actor = await seedUser(target(), "admin");
        const back = { ...testContext(target(), actor), actor };
        await readRawText(back, raw);
        expect((await exported(back, campaignId)) === raw).toBe(true);
        const there = createCaller(back);
        await there.imports.reinstate({ withdrawalId: mintId(), importId });
        await there.campaigns.setStatus({ campaignId, status: "paused" });
        await there.campaigns.update({ campaignId, overlap: 7 });
        await there.campaigns.setStatus({ campaignId, status: "live" });
        const { counts: found } = await there.results.progress({ campaignId });
        expect(found).toMatchObject({ tasks: 2, open: 2, blank: 2, imported: 4 });
        const again = ROWS.map((each) => JSON.stringify(each)).join("\n");
        expect((await importText(back, campaignId, again)).result?.unchanged).toBe(true);
        const rivals = await Promise.all(
          Array.from({ length: 4 }, async () =>
            testContext(target(), await seedUser(target(), "member", { campaignId, role: "annotator" })),
          ),
        );
        const judged = await Promise.all(rivals.map((rival) => judgeUntilEmpty(rival, campaignId, 5)));
        expect(judged.map(({ length }) => length)).toEqual([2, 2, 2, 2]);
      });
    });

    it("is claimed by nobody, whatever the overlap, the withdrawals and the competition", async () => {
      const { ctx, caller, campaignId, join, withdraw, reinstate, counts } = await roundCampaign(
        open(),
        ROWS,
      );
      const claimed = async () => {
        const people = await Promise.all(Array.from({ length: 6 }, join));
        const tasks = await Promise.all(people.map((who) => judgeUntilEmpty(who, campaignId, 5)));
        return tasks.flat().map(({ promptMessages }) => promptMessages[0]?.content);
      };
      expect((await claimed()).toSorted()).toEqual(["Four?", "Four?", "Two?", "Two?"]);
      await caller.campaigns.setStatus({ campaignId, status: "paused" });
      for (const overlap of [3, 1, 4]) await caller.campaigns.update({ campaignId, overlap });
      await withdraw();
      expect(await counts()).toMatchObject({ tasks: 0 });
      await caller.campaigns.update({ campaignId, overlap: 5 });
      await reinstate();
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      expect((await claimed()).every((prompt) => prompt === "Two?" || prompt === "Four?")).toBe(true);
      expect(await counts()).toMatchObject({ tasks: 2, done: 2, open: 0, blank: 2 });
      expect((await caller.campaigns.list({ search: campaignId.slice(-4) })).rows).toMatchObject([
        { tasks: 2, doneTasks: 2 },
      ]);
      const { rows } = await caller.campaigns.prompts({ campaignId });
      const one = rows.find(({ preview }) => preview === "One?");
      const { tasks, responses } = await caller.campaigns.prompt({
        campaignId,
        promptId: one?.promptId ?? "",
      });
      expect(tasks).toMatchObject([{ state: "blank", overlap: 0, judged: 0 }]);
      expect(responses.map(({ blank }) => blank)).toEqual([false, true]);
      const [task] = tasks;
      await expect(caller.campaigns.reopenTask({ campaignId, taskId: task?.id ?? "" })).rejects.toThrow(
        /does not wait/,
      );
      await expect(
        caller.guidance.setPractice({
          campaignId,
          id: mintId(),
          taskId: task?.id ?? "",
          answers: {
            preference: { kind: "ranking", tiers: [[responses[0]?.id ?? ""], [responses[1]?.id ?? ""]] },
          },
          explanation: "A blank says nothing.",
        }),
      ).rejects.toThrow(/no such task/);
      // Crossing rows of a later file with it pairs the blank response with nothing.
      const more = JSON.stringify({ prompt: "One?", responses: ["1", "uno"] });
      expect((await importText(ctx, campaignId, more, { tasks: "all-pairs" })).result).toMatchObject({
        newResponses: 1,
        newTasks: 1,
      });
    });

    it("is in no record, which every family counts, while its votes count", async () => {
      const { ctx, caller, campaignId } = await roundCampaign(open(), ROWS);
      const datasetId = mintId();
      await caller.datasets.create({ campaignId, datasetId, name: "All" });
      const versionId = mintId();
      const { jobId } = await caller.datasets.cut({ datasetId, versionId, spec: SPEC });
      await runJobNow(ctx, jobId);
      const { manifest } = await caller.datasets.version({ versionId });
      expect(manifest).toMatchObject({
        judgedTasks: 4,
        votes: { all: 4, imported: 4 },
        counts: {
          pairs: { decided: 4, drops: { "blank-response": 2 }, rows: { train: 2 } },
          listwise: { decided: 4, drops: { "blank-response": 2 }, rows: { train: 2 } },
        },
      });
      expect((await caller.datasets.report({ versionId }))?.tasks).toMatchObject({ voted: 4, votes: 4 });
      const preview = await caller.datasets.preview({ campaignId, spec: SPEC });
      expect(preview).toMatchObject({ judgedTasks: 4 });
    });
  });
});
