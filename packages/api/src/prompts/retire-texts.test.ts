import { describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import { judgedTaskBatches } from "../datasets/judged-task-batches.ts";
import { importText } from "../testing/import-text.ts";
import { firstIsBetter, judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { readRawText } from "../testing/read-raw-text.ts";
import { pair, ranked, roundCampaign } from "../testing/round-campaign.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const SPEC = { ...usualSpec("preference", ["pairs"]), testShare: 0 };
const reason = "Not fit to be shown.";
const times = { activeMs: 900, elapsedMs: 1_000 };

type Which = {
  readonly promptIds?: string[];
  readonly responseIds?: string[];
  readonly matching?: { readonly search: string };
};

/** A live campaign, and what these tests do with its prompts and responses. */
async function textCampaign(...args: Parameters<typeof roundCampaign>) {
  const campaign = await roundCampaign(...args);
  const { caller, campaignId } = campaign;
  const preview = (which: Which) => caller.prompts.previewRetirement({ campaignId, which });
  const retire = async (which: Which) => {
    const { texts, judged } = await preview(which);
    return caller.prompts.retire({ campaignId, withdrawalId: mintId(), which, texts, judged, reason });
  };
  const reinstate = (which: Which) => caller.prompts.reinstate({ campaignId, withdrawalId: mintId(), which });
  const list = async (retired?: boolean) =>
    (
      await caller.campaigns.prompts({
        campaignId,
        descending: false,
        ...(retired !== undefined && { retired }),
      })
    ).rows;
  const promptOf = async (text: string) => {
    const found = (await list()).find(({ preview: shown }) => shown === text);
    if (!found) throw new Error(`there is no prompt ${text}`);
    return found.promptId;
  };
  return { ...campaign, preview, retire, reinstate, list, promptOf };
}

describe("a retired prompt", () => {
  forEachStore((open) => {
    it("is not served, ends its leases, and is served again when it is back; others stay", async () => {
      const { caller, campaignId, promptOf, preview, retire, reinstate, join, leases, counts } =
        await textCampaign(
          open(),
          ["a", "b", "c"].map((prompt) => pair(prompt)),
        );
      const one = await join();
      const held = await leases(one, 3);
      const b = await promptOf("b");
      const [task] = (await caller.campaigns.prompt({ campaignId, promptId: b })).tasks;
      const lease = held.find(({ taskId }) => taskId === task?.id);
      if (!lease) throw new Error("the task is handed out");
      expect(await preview({ promptIds: [b] })).toMatchObject({
        kind: "prompt",
        texts: 1,
        tasks: 1,
        leased: 1,
        judged: 0,
      });
      await retire({ promptIds: [b] });
      expect((await leases(one)).length).toBe(2);
      expect((await leases(await join())).length).toBe(2);
      expect(await counts()).toMatchObject({ tasks: 2, prompts: 2, responses: 4, rounds: 1 });
      const late = await createCaller(one).judging.submit({
        judgmentId: mintId(),
        assignmentId: lease.assignmentId,
        answers: firstIsBetter(lease),
        ...times,
      });
      expect(late.outcome).toBe("surplus");
      await reinstate({ promptIds: [b] });
      expect(await counts()).toMatchObject({ tasks: 3, prompts: 3, responses: 6 });
      // The two others have both of their slots leased above.
      expect((await leases(await join())).map(({ taskId }) => taskId)).toEqual([task?.id]);
      expect(await caller.campaigns.prompt({ campaignId, promptId: b })).toMatchObject({ retired: null });
    });

    it("takes its judgments out of figures and new versions; versions from before keep what they had", async () => {
      const { ctx, caller, campaignId, promptOf, preview, retire, reinstate, join, counts } =
        await textCampaign(open(), [ranked("a"), pair("b")]);
      for (const who of [await join(), await join()]) await judgeUntilEmpty(who, campaignId);
      const datasetId = mintId();
      await caller.datasets.create({ campaignId, datasetId, name: "All" });
      const cut = async () => {
        const versionId = mintId();
        const { jobId } = await caller.datasets.cut({ datasetId, versionId, spec: SPEC });
        await runJobNow(ctx, jobId);
        const { manifest } = await caller.datasets.version({ versionId });
        if (!manifest) throw new Error("the version is cut");
        return manifest;
      };
      const tasksAt = async (watermark: number) =>
        (await Array.fromAsync(judgedTaskBatches(open().read, { campaignId, spec: SPEC, watermark }))).flat();
      const figures = async () => ({
        counts: await counts(),
        agreement: await caller.results.agreement({ campaignId }),
        winRates: await caller.results.winRates({ campaignId }),
        answers: await caller.results.answers({ campaignId }),
      });
      const [before, seen] = [await cut(), await figures()];
      const rows = await tasksAt(before.watermark);
      const a = await promptOf("a");
      expect(await preview({ promptIds: [a] })).toMatchObject({ judged: 3, live: 2, imported: 1 });
      await retire({ promptIds: [a] });
      expect(await counts()).toMatchObject({ judgments: 2, imported: 0, tasks: 1, done: 1 });
      expect(await caller.results.winRates({ campaignId })).toMatchObject({ comparisons: 2 });
      const after = await cut();
      expect([before.withdrawn, after.withdrawn]).toEqual([
        undefined,
        { rounds: 0, prompts: 1, judgments: 3 },
      ]);
      expect([before.judgedTasks, after.judgedTasks]).toEqual([2, 1]);
      expect(await tasksAt(before.watermark)).toEqual(rows);
      const history = await caller.campaigns.prompt({ campaignId, promptId: a });
      expect(history).toMatchObject({
        retired: { reason, replacedBy: null },
        tasks: [{ state: "withdrawn" }],
      });
      expect(history.judgments.map(({ withdrawn }) => withdrawn)).toEqual([true, true, true]);
      await reinstate({ promptIds: [a] });
      expect(await figures()).toEqual(seen);
      expect((await cut()).rows).toEqual(before.rows);
      expect(await tasksAt(after.watermark)).toHaveLength(1);
    });

    it("is one of all that a search matches, and the list shows the retired ones, or the others", async () => {
      const { list, preview, retire, reinstate, counts } = await textCampaign(
        open(),
        ["red fox", "red deer", "blue whale"].map((prompt) => pair(prompt)),
      );
      const red = { matching: { search: "red" } };
      expect(await preview(red)).toMatchObject({ texts: 2, tasks: 2 });
      expect(await retire(red)).toMatchObject({ kind: "prompt", texts: 2 });
      const shown = async (retired?: boolean) => (await list(retired)).map((row) => row.preview).toSorted();
      expect(await shown(true)).toEqual(["red deer", "red fox"]);
      expect(await shown(false)).toEqual(["blue whale"]);
      expect((await list()).map(({ retired, tasks }) => [retired, tasks]).toSorted()).toEqual([
        [false, 1],
        [true, 0],
        [true, 0],
      ]);
      expect(await preview(red)).toMatchObject({ texts: 0, tasks: 0 });
      expect(await reinstate({ matching: { search: "" } })).toMatchObject({ texts: 2 });
      await expect(reinstate(red)).rejects.toThrow(/None of these is retired/);
      expect(await counts()).toMatchObject({ tasks: 3 });
    });

    it("needs what the lead saw, is one request however often it is sent, and is logged", async () => {
      const { caller, campaignId, promptOf, reinstate, join } = await textCampaign(open(), [
        pair("a"),
        pair("b"),
      ]);
      await judgeUntilEmpty(await join(), campaignId);
      const [a, b] = [await promptOf("a"), await promptOf("b")];
      const wanted = {
        campaignId,
        withdrawalId: mintId(),
        which: { promptIds: [a, b] },
        texts: 2,
        judged: 0,
        reason,
      };
      await expect(caller.prompts.retire(wanted)).rejects.toMatchObject({
        message: expect.stringContaining("2 prompts with 2 judgments now, and you saw 2 with 0"),
        cause: { code: "CONFLICT", details: { judged: 2, texts: 2 } },
      });
      const reply = await caller.prompts.retire({ ...wanted, judged: 2 });
      expect(await caller.prompts.retire({ ...wanted, judged: 2 })).toEqual(reply);
      await expect(caller.prompts.retire({ ...wanted, judged: 2, reason: "Another." })).rejects.toThrow(
        /has this id/,
      );
      await expect(
        caller.prompts.retire({ ...wanted, withdrawalId: mintId(), which: { promptIds: [mintId()] } }),
      ).rejects.toThrow(/has no prompt/);
      await reinstate({ promptIds: [a] });
      const { rows } = await caller.audit.list({ search: campaignId });
      expect(
        rows
          .map(({ verb }) => verb)
          .filter((verb) => verb.startsWith("prompt."))
          .toSorted(),
      ).toEqual(["prompt.reinstate", "prompt.retire"]);
    });

    it("stays out when its round comes back, and its row in a later file is refused by line", async () => {
      const { ctx, campaignId, promptOf, retire, withdraw, reinstate, counts, caller, importId } =
        await textCampaign(open(), [pair("a"), pair("b")]);
      await retire({ promptIds: [await promptOf("a")] });
      await withdraw();
      await caller.imports.reinstate({ withdrawalId: mintId(), importId });
      expect(await counts()).toMatchObject({ tasks: 1, prompts: 1 });
      const rows = [pair("b"), pair("a")].map((row) => JSON.stringify(row)).join("\n");
      const again = await importText(ctx, campaignId, rows);
      expect(again.failure).toBeDefined();
      expect(await caller.imports.get({ importId: again.importId })).toMatchObject({
        status: "failed",
        problems: [{ line: 2, field: "prompt", reason: expect.stringMatching(/was retired/) }],
      });
      await reinstate({ matching: { search: "a" } });
      expect(await counts()).toMatchObject({ tasks: 2, prompts: 2 });
    });
  });
});

describe("a retired response", () => {
  forEachStore((open) => {
    it("takes out the tasks that have it, and only these", async () => {
      const { caller, campaignId, promptOf, preview, retire, reinstate, counts, list } = await textCampaign(
        open(),
        [pair("a", ["heron", "larch", "wren"]), pair("b")],
      );
      const before = await counts();
      const promptId = await promptOf("a");
      const { responses } = await caller.campaigns.prompt({ campaignId, promptId });
      const responseIds = responses.filter(({ source }) => source.model === "wren").map(({ id }) => id);
      const seen = await preview({ responseIds });
      expect(seen).toMatchObject({ kind: "response", texts: 1, judged: 0 });
      await retire({ responseIds });
      expect((await counts()).tasks).toBe(before.tasks - seen.tasks);
      expect(await counts()).toMatchObject({ prompts: 2, responses: 4 });
      expect((await list()).find((row) => row.promptId === promptId)).toMatchObject({
        responses: 3,
        retiredResponses: 1,
        retired: false,
      });
      const shown = await caller.campaigns.prompt({ campaignId, promptId });
      expect(shown.responses.map(({ retired }) => retired?.reason)).toEqual([undefined, undefined, reason]);
      await reinstate({ responseIds });
      expect(await counts()).toEqual(before);
    });
  });
});

describe("retired texts in a raw file", () => {
  forEachStore((source, from) => {
    forEachStore((target, to) => {
      it(`of ${from} are retired on ${to}, and can be brought back there`, async () => {
        const { ctx, caller, campaignId, promptOf, retire, reinstate, join } = await textCampaign(source(), [
          ranked("a"),
          pair("b"),
          pair("c"),
        ]);
        await judgeUntilEmpty(await join(), campaignId);
        const all = (await caller.results.progress({ campaignId })).counts;
        const { responses } = await caller.campaigns.prompt({ campaignId, promptId: await promptOf("c") });
        await retire({ matching: { search: "b" } });
        await reinstate({ matching: { search: "b" } });
        await retire({ matching: { search: "a" } });
        await retire({ responseIds: responses.slice(0, 1).map(({ id }) => id) });
        const exported = async (of: typeof ctx) =>
          (await Array.fromAsync(await exportJudgments(of.store, of.actor, { campaignId }))).join("");
        const file = await exported(ctx);
        expect(file.match(/"kind":"withdrawal"/g)).toHaveLength(4);
        const actor = await seedUser(target(), "admin");
        const there = { ...testContext(target(), actor), actor };
        await readRawText(there, file);
        expect(await exported(there)).toBe(file);
        const asks = createCaller(there);
        const counts = async () => (await asks.results.progress({ campaignId })).counts;
        expect(await counts()).toMatchObject({ tasks: 1, prompts: 2, judgments: 1, imported: 0 });
        const back = (which: Which) => asks.prompts.reinstate({ campaignId, withdrawalId: mintId(), which });
        await back({ matching: { search: "" } });
        await back({ responseIds: responses.slice(0, 1).map(({ id }) => id) });
        expect(await counts()).toMatchObject({
          tasks: all.tasks,
          done: all.done,
          judgments: all.judgments,
          imported: all.imported,
        });
      });
    });
  });
});
