import { beforeAll, describe, expect, it } from "vitest";
import { findJob } from "@laurel/db/queries/jobs";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { exportJudgments } from "../datasets/export-judgments.ts";
import { answersTo } from "../testing/answers-to.ts";
import { eventfulCampaign } from "../testing/eventful-campaign.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";
import { clearArriving } from "./run-raw-import.ts";
import { startRawImport } from "./start-raw-import.ts";

describe("reading a campaign back", () => {
  forEachStore((source) => {
    let file: string;
    let original: Awaited<ReturnType<typeof eventfulCampaign>>;
    beforeAll(async () => {
      original = await eventfulCampaign(source());
      file = (
        await Array.fromAsync(
          await exportJudgments(source(), original.ctx.actor, { campaignId: original.campaignId }),
        )
      ).join("");
    }, 60_000);

    forEachStore((target) => {
      it("shows nobody anything before all of it is there, goes on after a crash, and is worked on from then on", async () => {
        const actor = await seedUser(target(), "admin");
        const ctx = { ...testContext(target(), actor), actor };
        const caller = createCaller(ctx);
        const bytes = async function* () {
          yield Buffer.from(file);
        };
        const { campaignId, jobId } = await startRawImport(ctx, { name: "a.jsonl" }, bytes());
        await expect(startRawImport(ctx, { name: "a.jsonl" }, bytes())).rejects.toThrow(/or is being read/);
        const unseen = async () => {
          await expect(caller.campaigns.get({ campaignId })).rejects.toThrow(/no such campaign/);
          expect((await caller.campaigns.list({})).total).toBe(0);
          expect((await caller.people.list({})).rows.filter(({ kind }) => kind !== "person")).toEqual([]);
        };
        await unseen();
        // A process that dies in the middle clears nothing: what it left is cleared by the next attempt.
        const { judgments } = target().read.t;
        const crash = new Error("the process died");
        const dying = {
          ...target(),
          transaction: (work: Parameters<typeof ctx.store.transaction>[0]) =>
            dead ? Promise.reject(crash) : target().transaction(work),
          read: target().read,
        } as typeof ctx.store;
        let dead = false;
        await expect(
          runJobNow({ ...ctx, store: dying }, jobId, {
            onProgress: () => {
              dead = true;
              throw crash;
            },
          }),
        ).rejects.toThrow(crash);
        expect((await target().read.q.select({ id: judgments.id }).from(judgments)).length).toBeGreaterThan(
          0,
        );
        await unseen();
        expect((await caller.jobs.get({ jobId })).kind).toBe("raw");

        await runJobNow(ctx, jobId);
        expect(
          (await Array.fromAsync(await exportJudgments(target(), actor, { campaignId }))).join("") === file,
        ).toBe(true);
        expect((await caller.campaigns.list({})).rows).toMatchObject([
          { id: campaignId, role: "lead", status: "live" },
        ]);
        // Running the job again changes nothing, and a campaign that has arrived is not deleted.
        await runJobNow(ctx, jobId);
        await clearArriving(target(), campaignId, { whole: true });
        expect((await caller.campaigns.get({ campaignId })).counts?.prompts).toBe(10);

        const annotator = await seedUser(target(), "member", { campaignId, role: "annotator" });
        const judged = await judgeUntilEmpty(testContext(target(), annotator), campaignId, 1, answersTo);
        expect(judged.map(({ promptMessages }) => promptMessages[0]?.content)).toEqual([
          "Leased?",
          "Never met?",
        ]);
        expect((await findJob(target().read, jobId))?.campaignId).toBeNull();
      });
    });
  });
});
