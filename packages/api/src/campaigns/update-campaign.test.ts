import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { taskCounts } from "@laurel/db/testing/task-counts";
import { createCaller } from "../app-router.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { TEST_QUESTIONS, seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";

describe("changing a campaign", () => {
  forEachStore((open) => {
    async function start(overlap: number) {
      const admin = await seedUser(open(), "admin");
      const { campaignId } = await seedCampaign(open(), admin, { tasks: 4, overlap });
      const judge = async () =>
        judgeUntilEmpty(
          testContext(open(), await seedUser(open(), "member", { campaignId, role: "annotator" })),
          campaignId,
        );
      return { caller: createCaller(testContext(open(), admin)), campaignId, judge };
    }

    async function lease(campaignId: string) {
      const annotator = await seedUser(open(), "member", { campaignId, role: "annotator" });
      return (await createCaller(testContext(open(), annotator)).judging.open({ campaignId, ahead: 4 }))
        .tasks;
    }

    it("makes a new version of questions and guidelines only when they differ", async () => {
      const { caller, campaignId } = await start(1);
      await caller.campaigns.update({
        campaignId,
        name: "Renamed",
        questions: TEST_QUESTIONS,
        guidelines: "Prefer the helpful one.",
      });
      const same = await caller.campaigns.get({ campaignId });
      expect([same.name, same.questions.version, same.guidelines.version]).toEqual(["Renamed", 1, 1]);
      const [first] = TEST_QUESTIONS;
      await caller.campaigns.update({
        campaignId,
        questions: first?.kind === "ranking" ? [{ ...first, allowTie: false }] : [],
        guidelines: "Prefer the honest one.",
      });
      const changed = await caller.campaigns.get({ campaignId });
      expect([changed.questions.version, changed.guidelines.version, changed.guidelines.markdown]).toEqual([
        2,
        2,
        "Prefer the honest one.",
      ]);
    });

    it("opens done tasks again under a higher overlap, for people who have not judged them", async () => {
      const { caller, campaignId, judge } = await start(1);
      expect(await judge()).toHaveLength(4);
      await expect(caller.campaigns.update({ campaignId, overlap: 2 })).rejects.toThrow(/Pause the campaign/);
      await caller.campaigns.setStatus({ campaignId, status: "paused" });
      await caller.campaigns.update({ campaignId, overlap: 2 });
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      expect(await judge()).toHaveLength(4);
      expect(
        (await taskCounts(open().read, campaignId)).map(({ state, openSlots }) => ({ state, openSlots })),
      ).toEqual(Array.from({ length: 4 }, () => ({ state: "done", openSlots: 0 })));
    });

    it("takes no judgment away under a lower overlap", async () => {
      const { caller, campaignId, judge } = await start(3);
      await judge();
      await judge();
      await caller.campaigns.setStatus({ campaignId, status: "paused" });
      await caller.campaigns.update({ campaignId, overlap: 1 });
      expect(
        (await taskCounts(open().read, campaignId)).map(({ state, judged }) => ({ state, judged })),
      ).toEqual(Array.from({ length: 4 }, () => ({ state: "done", judged: 2 })));
      expect(await judge()).toEqual([]);
    });

    it("asks for as many judgments as are missing when a lower overlap is raised again", async () => {
      const { caller, campaignId, judge } = await start(3);
      await judge();
      await judge();
      await caller.campaigns.setStatus({ campaignId, status: "paused" });
      for (const overlap of [1, 3]) await caller.campaigns.update({ campaignId, overlap });
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      expect([await lease(campaignId), await lease(campaignId)].map(({ length }) => length)).toEqual([4, 0]);
    });

    it("leases no slot that is given back above a lower overlap", async () => {
      const { caller, campaignId } = await start(2);
      await lease(campaignId);
      const leaver = await seedUser(open(), "member", { campaignId, role: "annotator" });
      await createCaller(testContext(open(), leaver)).judging.open({ campaignId, ahead: 4 });
      await caller.campaigns.setStatus({ campaignId, status: "paused" });
      await caller.campaigns.update({ campaignId, overlap: 1 });
      await caller.members.remove({ campaignId, userId: leaver.userId });
      await caller.campaigns.setStatus({ campaignId, status: "live" });
      expect(await lease(campaignId)).toEqual([]);
    });
  });
});
