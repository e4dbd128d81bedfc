import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { createCaller } from "../app-router.ts";
import { firstIsBetter, judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { pair, roundCampaign } from "../testing/round-campaign.ts";
import { runJobNow } from "../testing/run-job-now.ts";
import { mintId } from "../testing/test-context.ts";

const reason = "The wrong file.";
const times = { activeMs: 900, elapsedMs: 1_000 };

describe("a round whose withdrawal takes time", () => {
  forEachStore((open) => {
    it("counts every submit once that comes beside its withdrawals and reinstatements", async () => {
      const { ctx, campaignId, caller, importId, join, judged, withdraw, reinstate, counts } =
        await roundCampaign(
          open(),
          Array.from({ length: 40 }, (_, i) => pair(`p${i}`)),
          3,
        );
      const people = await Promise.all(Array.from({ length: 6 }, join));
      let submitted = 0;
      const work = people.map(async (who) => {
        const asks = createCaller(who);
        for (let turn = 0; turn < 30; turn += 1) {
          const { tasks } = await asks.judging.open({ campaignId, ahead: 2 });
          for (const task of tasks) {
            await asks.judging.submit({
              judgmentId: mintId(),
              assignmentId: task.assignmentId,
              answers: firstIsBetter(task),
              ...times,
            });
            submitted += 1;
          }
        }
      });
      const turns = (async () => {
        for (let turn = 0; turn < 4; turn += 1) {
          for (let out = false; !out;) {
            const seen = await judged();
            out = await caller.imports
              .withdraw({ withdrawalId: mintId(), importId, judged: seen, reason })
              .then(
                () => true,
                (error: unknown) => {
                  if (/you saw/.test(String(error))) return false;
                  throw error;
                },
              );
          }
          await reinstate();
        }
      })();
      await Promise.all([...work, turns]);
      for (const who of people) await judgeUntilEmpty(who, campaignId);
      const stored = await judgmentsOfCampaign(ctx.store.read, campaignId);
      expect(stored.length).toBeGreaterThanOrEqual(submitted);
      const { tasks } = ctx.store.read.t;
      const found = (await ctx.store.read.q.select().from(tasks)).filter(
        (task) => task.campaignId === campaignId,
      );
      const filling = Map.groupBy(
        stored.filter(({ surplus }) => !surplus),
        ({ taskId }) => taskId,
      );
      for (const task of found) {
        const filled = filling.get(task.id)?.length ?? 0;
        expect([task.judged, task.openSlots]).toEqual([filled, task.overlap - filled]);
        expect(filled).toBeLessThanOrEqual(task.overlap);
      }
      expect(await counts()).toMatchObject({ tasks: 40, judgments: stored.length });
      await withdraw();
      expect(await counts()).toMatchObject({ tasks: 0, judgments: 0 });
    }, 60_000);

    it("of many tasks is settled by a job after the first, the same after a crash", async () => {
      const rows = Array.from({ length: 700 }, (_, i) => pair(`many ${i}`));
      const { ctx, campaignId, withdraw, reinstate, counts } = await roundCampaign(open(), rows, 1);
      const settle = async () => {
        const { jobs } = ctx.store.read.t;
        const found = (await ctx.store.read.q.select().from(jobs)).filter(
          (job) => job.kind === "settle" && job.campaignId === campaignId,
        );
        for (const { id } of found) await runJobNow(ctx, id);
      };
      await withdraw();
      expect((await counts()).tasks).toBe(200);
      await settle();
      await settle();
      expect((await counts()).tasks).toBe(0);
      await reinstate();
      expect((await counts()).tasks).toBe(500);
      await settle();
      expect(await counts()).toMatchObject({ tasks: 700, open: 700 });
    }, 60_000);
  });
});
