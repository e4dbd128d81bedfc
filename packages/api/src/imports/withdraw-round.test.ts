import { describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import type { Store } from "@laurel/db/store/store";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { createCaller } from "../app-router.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import { judgedTaskBatches } from "../datasets/judged-task-batches.ts";
import { firstIsBetter, judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { readRawText } from "../testing/read-raw-text.ts";
import { pair, ranked, roundCampaign } from "../testing/round-campaign.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const SPEC = { ...usualSpec("preference", ["pairs"]), testShare: 0 };
const reason = "The wrong file.";
const times = { activeMs: 900, elapsedMs: 1_000 };

describe("a withdrawn round", () => {
  forEachStore((open) => {
    it("is not served, and served again when it is back; leases end and late answers are surplus", async () => {
      const { importId, caller, join, withdraw, reinstate, counts, leases } = await roundCampaign(
        open(),
        ["a", "b", "c"].map((prompt) => pair(prompt)),
      );
      const one = await join();
      const [first, second] = await leases(one, 2);
      if (!first || !second) throw new Error("two tasks are handed out");
      expect(await caller.imports.previewWithdrawal({ importId })).toMatchObject({
        tasks: 3,
        leased: 2,
        judged: 0,
      });
      await withdraw();
      expect(await leases(one)).toEqual([]);
      expect(await leases(await join())).toEqual([]);
      expect(await counts()).toMatchObject({ tasks: 0, prompts: 0, responses: 0, rounds: 0 });
      const late = await createCaller(one).judging.submit({
        judgmentId: mintId(),
        assignmentId: first.assignmentId,
        answers: firstIsBetter(first),
        ...times,
      });
      expect(late.outcome).toBe("surplus");
      await reinstate();
      expect(await counts()).toMatchObject({ tasks: 3, prompts: 3, responses: 6, rounds: 1, judgments: 1 });
      const seen = (await leases(one)).map(({ taskId }) => taskId);
      expect(seen).toContain(second.taskId);
      expect([seen.length, seen.includes(first.taskId)]).toEqual([2, false]);
      const others = [await join(), await join(), await join()];
      const rest = [];
      for (const who of others) rest.push(...(await leases(who)));
      // Three tasks with two slots each; two of the slots are leased above.
      expect(rest).toHaveLength(4);
    });

    it("takes its judgments, live and imported, out of every figure, and gives them back", async () => {
      const { ctx, campaignId, caller, join, withdraw, reinstate, counts } = await roundCampaign(open(), [
        ranked("a"),
        pair("b"),
      ]);
      for (const who of [await join(), await join()]) await judgeUntilEmpty(who, campaignId);
      const figures = async () => ({
        counts: await counts(),
        agreement: await caller.results.agreement({ campaignId }),
        winRates: await caller.results.winRates({ campaignId }),
        answers: await caller.results.answers({ campaignId }),
        preview: await caller.datasets.preview({ campaignId, spec: SPEC }),
        prompts: await caller.campaigns.prompts({ campaignId }),
        listed: (await caller.campaigns.list({ search: campaignId.slice(-4) })).rows.find(
          ({ id }) => id === campaignId,
        ),
      });
      const before = await figures();
      expect(before.counts).toMatchObject({ judgments: 4, imported: 1, done: 2 });
      await withdraw();
      const without = await figures();
      expect(without.counts).toMatchObject({ judgments: 0, imported: 0, done: 0, tasks: 0 });
      expect(without.listed).toMatchObject({ judgments: 0, tasks: 0, doneTasks: 0 });
      expect(without.winRates).toMatchObject({ comparisons: 0 });
      expect(without.preview.judgedTasks).toBe(0);
      expect(without.prompts.rows).toMatchObject([
        { withdrawn: true, tasks: 0, judgments: 0 },
        { withdrawn: true, tasks: 0, judgments: 0 },
      ]);
      const [promptId = ""] = without.prompts.rows.map((row) => row.promptId);
      const history = await caller.campaigns.prompt({ campaignId, promptId });
      expect(history.judgments.length).toBeGreaterThan(1);
      expect(history.judgments.every((judgment) => judgment.withdrawn)).toBe(true);
      expect(history.tasks).toMatchObject([{ state: "withdrawn" }]);
      expect(await judgmentsOfCampaign(ctx.store.read, campaignId)).toHaveLength(5);
      await reinstate();
      expect(await figures()).toEqual(before);
    });

    it("stays in versions up to a watermark from before, and not in those after", async () => {
      const { ctx, campaignId, caller, join, withdraw, reinstate } = await roundCampaign(open(), [
        ranked("a"),
        pair("b"),
      ]);
      await judgeUntilEmpty(await join(), campaignId);
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
      const before = await cut();
      const rows = await tasksAt(before.watermark);
      expect(rows).toHaveLength(2);
      await withdraw();
      const after = await cut();
      expect(after.watermark).toBeGreaterThan(before.watermark);
      expect(after.judgedTasks).toBe(0);
      expect([before.withdrawn, after.withdrawn]).toEqual([undefined, { rounds: 1, judgments: 3 }]);
      expect(await tasksAt(before.watermark)).toEqual(rows);
      await reinstate();
      expect((await cut()).rows).toEqual(before.rows);
      expect(await tasksAt(after.watermark)).toEqual([]);
    });

    it("needs the count that voids what the lead saw, is one however often it is sent, and is logged", async () => {
      const { campaignId, caller, importId, join, reinstate } = await roundCampaign(open(), [pair("a")]);
      await judgeUntilEmpty(await join(), campaignId);
      const wanted = { withdrawalId: mintId(), importId, judged: 0, reason };
      await expect(caller.imports.withdraw(wanted)).rejects.toMatchObject({
        message: expect.stringContaining("1 judgments now, and you saw 0"),
        cause: { code: "CONFLICT", details: { judged: 1, live: 1, imported: 0, tasks: 1 } },
      });
      const reply = await caller.imports.withdraw({ ...wanted, judged: 1 });
      expect(await caller.imports.withdraw({ ...wanted, judged: 1 })).toEqual(reply);
      await expect(caller.imports.withdraw({ ...wanted, judged: 1, reason: "Another." })).rejects.toThrow(
        /has this id/,
      );
      await expect(caller.imports.withdraw({ ...wanted, withdrawalId: mintId(), judged: 0 })).rejects.toThrow(
        /withdrawn already/,
      );
      expect(await caller.imports.get({ importId })).toMatchObject({ withdrawn: { reason } });
      await reinstate();
      await expect(reinstate()).rejects.toThrow(/is not withdrawn/);
      expect((await caller.imports.list({ campaignId })).rows).toMatchObject([{ withdrawn: null }]);
      const { rows } = await caller.audit.list({ search: importId });
      expect(
        rows
          .map(({ verb }) => verb)
          .filter((verb) => verb.startsWith("round."))
          .toSorted(),
      ).toEqual(["round.reinstate", "round.withdraw"]);
    });

    it("leaves what a later round brought to the same prompts, and takes what itself brought to them", async () => {
      const { caller, campaignId, importId, addRound, withdraw, counts } = await roundCampaign(open(), [
        pair("a"),
        pair("b"),
      ]);
      const later = await addRound([pair("a", ["wren", "alder"]), ranked("b")]);
      expect(await counts()).toMatchObject({ imported: 1 });
      expect(await caller.imports.previewWithdrawal({ importId: later })).toMatchObject({ imported: 1 });
      await withdraw(importId);
      expect(await counts()).toMatchObject({ imported: 0, prompts: 1, rounds: 1 });
      const { rows } = await caller.campaigns.prompts({ campaignId });
      expect(rows.map(({ preview, withdrawn }) => [preview, withdrawn]).toSorted()).toEqual([
        ["a", false],
        ["b", true],
      ]);
      expect(await caller.imports.previewWithdrawal({ importId: later })).toMatchObject({ imported: 0 });
    });

    it("does not stand in the way of the mended file: its rows become tasks and votes again", async () => {
      const { counts, addRound, withdraw, reinstate, caller } = await roundCampaign(open(), [
        ranked("a"),
        pair("b"),
      ]);
      const before = await counts();
      await withdraw();
      const again = await addRound([ranked("a"), pair("b")]);
      expect(await counts()).toEqual(before);
      expect(await caller.imports.get({ importId: again })).toMatchObject({
        result: { knownPrompts: 2, newResponses: 0, newTasks: 2, judgments: 1 },
      });
      await withdraw(again);
      await reinstate();
      expect(await counts()).toEqual(before);
    });

    it("is a line in the raw file, and so is its reinstatement; a file without any says nothing of them", async () => {
      const { ctx, campaignId, addRound, join, withdraw, reinstate, counts } = await roundCampaign(open(), [
        ranked("a"),
        pair("b"),
      ]);
      const exported = async (id: string, of = ctx) =>
        (await Array.fromAsync(await exportJudgments(of.store, of.actor, { campaignId: id }))).join("");
      await judgeUntilEmpty(await join(), campaignId);
      const plain = await exported(campaignId);
      expect(plain).not.toMatch(/withdraw/);
      const later = await addRound([pair("c")]);
      await withdraw();
      await reinstate();
      await withdraw(later);
      const file = await exported(campaignId);
      expect(file.match(/"kind":"withdrawal"/g)).toHaveLength(3);
      expect(await counts()).toMatchObject({ tasks: 2, judgments: 2 });
    });

    it("is left alone while an import of its campaign runs, and an import without a round has none", async () => {
      const { ctx, caller, importId, judged } = await roundCampaign(open(), [pair("a")]);
      const { t } = ctx.store.read;
      const running = mintId();
      await ctx.store.transaction(async (tx) => {
        const [round] = (await tx.q.select().from(t.imports)).filter(({ id }) => id === importId);
        if (!round) throw new Error("the round is there");
        await tx.q
          .insert(t.imports)
          .values({ ...round, id: running, round: null, seq: null, status: "reading" });
      });
      await expect(
        caller.imports.withdraw({ withdrawalId: mintId(), importId, judged: await judged(), reason }),
      ).rejects.toThrow(/under way/);
      await expect(caller.imports.previewWithdrawal({ importId: running })).rejects.toThrow(
        /brought no round/,
      );
    });
  });

  describe("in a raw file", () => {
    forEachStore((source, from) => {
      forEachStore((target, to) => {
        it(`of ${from} is withdrawn on ${to}, and can be brought back there`, async () => {
          const { ctx, campaignId, importId, addRound, join, withdraw } = await roundCampaign(source(), [
            ranked("a"),
            pair("b"),
          ]);
          await judgeUntilEmpty(await join(), campaignId);
          await addRound([pair("c")]);
          const all = (await createCaller(ctx).results.progress({ campaignId })).counts;
          await withdraw();
          const file = (
            await Array.fromAsync(await exportJudgments(ctx.store, ctx.actor, { campaignId }))
          ).join("");
          const there = await readTarget(target(), source(), file, campaignId);
          expect(await there.exported()).toBe(file);
          const counts = async () => (await there.caller.results.progress({ campaignId: there.id })).counts;
          expect(await counts()).toMatchObject({ tasks: 1, judgments: 0, imported: 0, rounds: 1 });
          await there.caller.imports.reinstate({ withdrawalId: mintId(), importId });
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
});

/** Reads a raw file into another store. */
async function readTarget(target: Store, source: Store, file: string, campaignId: string) {
  if (target === source) throw new Error("each store of the test is its own");
  const actor = await seedUser(target, "admin");
  const ctx = { ...testContext(target, actor), actor };
  const read = await readRawText(ctx, file);
  expect(read.campaignId).toBe(campaignId);
  return {
    id: read.campaignId,
    caller: createCaller(ctx),
    exported: async () =>
      (await Array.fromAsync(await exportJudgments(target, actor, { campaignId }))).join(""),
  };
}
