import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { firstIsBetter } from "../testing/judge-until-empty.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { expireLeases } from "./expire-leases.ts";

const DAY = 86_400_000;
/** Ten seconds before midnight UTC. */
const EVENING = Date.parse("2026-11-23T23:59:50Z");

describe("a person's timesheet", () => {
  forEachStore((open) => {
    async function start(options: { tasks: number; overlap: number }) {
      const clock = { now: EVENING };
      const admin = await seedUser(open(), "admin");
      const { campaignId } = await seedCampaign(open(), admin, options);
      const actor = await seedUser(open(), "member", { campaignId, role: "annotator" });
      const caller = createCaller(testContext(open(), actor, clock));
      const annotate = async () =>
        createCaller(
          testContext(open(), await seedUser(open(), "member", { campaignId, role: "annotator" }), clock),
        );
      return { clock, admin, actor, campaignId, caller, annotate };
    }

    it("counts judgments, revisions, skips and their times by UTC day and campaign", async () => {
      const { clock, campaignId, caller } = await start({ tasks: 3, overlap: 2 });
      const [one, two, three] = (await caller.judging.open({ campaignId, ahead: 3 })).tasks;
      if (!one || !two || !three) throw new Error("three tasks are open");
      clock.now += 9_000;
      await caller.judging.submit({
        judgmentId: mintId(),
        assignmentId: one.assignmentId,
        answers: firstIsBetter(one),
        activeMs: 3_000,
        elapsedMs: 5_000,
      });
      clock.now += 5_000;
      await caller.judging.submit({
        judgmentId: mintId(),
        assignmentId: two.assignmentId,
        answers: firstIsBetter(two),
        activeMs: 4_000,
        elapsedMs: 6_000,
      });
      await caller.judging.submit({
        judgmentId: mintId(),
        assignmentId: one.assignmentId,
        answers: { preference: { kind: "ranking", tiers: [one.responses.map(({ id }) => id)] } },
        activeMs: 1_000,
        elapsedMs: 1_500,
      });
      await caller.judging.skip({ skipId: mintId(), assignmentId: three.assignmentId, reason: "unclear" });

      const { rows } = await caller.judging.timesheet({ campaignId });
      const campaignName = `Campaign ${campaignId.slice(-4)}`;
      expect(rows).toEqual([
        {
          day: "2026-11-24",
          campaignId,
          campaignName,
          judgments: 1,
          revisions: 1,
          surplus: 0,
          skips: 1,
          activeMs: 5_000,
          elapsedMs: 7_500,
        },
        {
          day: "2026-11-23",
          campaignId,
          campaignName,
          judgments: 1,
          revisions: 0,
          surplus: 0,
          skips: 0,
          activeMs: 3_000,
          elapsedMs: 5_000,
        },
      ]);
      const days = async (input: { fromDay?: string; toDay?: string }) =>
        (await caller.judging.timesheet(input)).rows.map(({ day }) => day);
      expect(await days({ fromDay: "2026-11-24" })).toEqual(["2026-11-24"]);
      expect(await days({ toDay: "2026-11-23" })).toEqual(["2026-11-23"]);
      expect(await days({ fromDay: "2026-11-25" })).toEqual([]);
      await expect(caller.judging.timesheet({ fromDay: "yesterday" })).rejects.toThrow(/fromDay/);
    });

    it("credits a judgment that came too late to count", async () => {
      const { clock, campaignId, caller, annotate } = await start({ tasks: 1, overlap: 1 });
      const [late] = (await caller.judging.open({ campaignId, ahead: 1 })).tasks;
      clock.now += DAY;
      await expireLeases(open(), clock.now);
      const other = await annotate();
      const [taken] = (await other.judging.open({ campaignId, ahead: 1 })).tasks;
      if (!late || !taken) throw new Error("the task is open to both in turn");
      await other.judging.submit({
        judgmentId: mintId(),
        assignmentId: taken.assignmentId,
        answers: firstIsBetter(taken),
        activeMs: 1_000,
        elapsedMs: 1_000,
      });
      expect(
        (
          await caller.judging.submit({
            judgmentId: mintId(),
            assignmentId: late.assignmentId,
            answers: firstIsBetter(late),
            activeMs: 2_000,
            elapsedMs: 2_000,
          })
        ).outcome,
      ).toBe("surplus");
      expect((await caller.judging.timesheet({})).rows).toMatchObject([
        { day: "2026-11-24", judgments: 1, surplus: 1, activeMs: 2_000 },
      ]);
    });

    it("is of the actor alone, over all their campaigns, and stays when they are removed from one", async () => {
      const { admin, actor, campaignId, caller } = await start({ tasks: 1, overlap: 2 });
      const second = await seedCampaign(open(), admin, { tasks: 1, overlap: 1 });
      const lead = createCaller(testContext(open(), admin));
      await lead.members.add({ campaignId: second.campaignId, userId: actor.userId, role: "annotator" });
      for (const id of [campaignId, second.campaignId]) {
        const [task] = (await caller.judging.open({ campaignId: id, ahead: 1 })).tasks;
        if (!task) throw new Error("a task is open");
        await caller.judging.submit({
          judgmentId: mintId(),
          assignmentId: task.assignmentId,
          answers: firstIsBetter(task),
          activeMs: 1,
          elapsedMs: 1,
        });
      }
      await lead.members.remove({ campaignId: second.campaignId, userId: actor.userId });
      expect((await caller.judging.timesheet({})).rows.map((row) => row.campaignId).toSorted()).toEqual(
        [campaignId, second.campaignId].toSorted(),
      );
      expect((await lead.judging.timesheet({})).rows).toEqual([]);
    });
  });
});
