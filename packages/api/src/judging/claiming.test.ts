import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { taskCounts } from "@laurel/db/testing/task-counts";
import { createCaller } from "../app-router.ts";
import { judgeUntilEmpty } from "../testing/judge-until-empty.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";
import { expireLeases } from "./expire-leases.ts";

const CLIENTS = 64;
const HALF_HOUR = 30 * 60_000;

describe("claiming", () => {
  forEachStore(
    (open) => {
      const people = async (campaignId: string, n: number) =>
        Promise.all(
          Array.from({ length: n }, () => seedUser(open(), "member", { campaignId, role: "annotator" })),
        );

      it("fills every slot and never one too many, with 64 annotators at once", async () => {
        const admin = await seedUser(open(), "admin");
        const { campaignId, taskIds } = await seedCampaign(open(), admin, { tasks: 60, overlap: 3 });
        const annotators = await people(campaignId, CLIENTS);
        const judged = await Promise.all(
          annotators.map((actor) => judgeUntilEmpty(testContext(open(), actor), campaignId, 2)),
        );
        expect(judged.flat()).toHaveLength(taskIds.length * 3);
        for (const mine of judged) expect(new Set(mine.map((task) => task.taskId)).size).toBe(mine.length);
        const counts = await taskCounts(open().read, campaignId);
        expect(counts.map(({ state, openSlots, judged: n }) => ({ state, openSlots, n }))).toEqual(
          taskIds.map(() => ({ state: "done", openSlots: 0, n: 3 })),
        );
      });

      it("shows each response first equally often within a task", async () => {
        const admin = await seedUser(open(), "admin");
        const { campaignId } = await seedCampaign(open(), admin, { tasks: 10, overlap: 4 });
        const judged = await Promise.all(
          (await people(campaignId, 4)).map((actor) =>
            judgeUntilEmpty(testContext(open(), actor), campaignId),
          ),
        );
        const firstShown = Map.groupBy(judged.flat(), (task) => task.taskId);
        for (const shown of firstShown.values()) {
          const byFirst = Map.groupBy(shown, (task) => task.responses[0]?.id);
          expect([...byFirst.values()].map((group) => group.length)).toEqual([2, 2]);
        }
      });

      it("gives an expired lease's slot to the next person, and to the same person again", async () => {
        const admin = await seedUser(open(), "admin");
        const { campaignId } = await seedCampaign(open(), admin, { tasks: 2, overlap: 1 });
        const [slow, quick] = await people(campaignId, 2);
        if (!slow || !quick) throw new Error("two annotators");
        const clock = { now: 1_790_000_000_000 };
        const asSlow = createCaller(testContext(open(), slow, clock));
        const asQuick = createCaller(testContext(open(), quick, clock));
        const first = await asSlow.judging.open({ campaignId, ahead: 2 });
        expect(first.tasks).toHaveLength(2);
        expect((await asQuick.judging.open({ campaignId, ahead: 2 })).tasks).toEqual([]);

        clock.now += HALF_HOUR + 1;
        expect(await expireLeases(open(), clock.now)).toBe(2);
        const again = await asSlow.judging.open({ campaignId, ahead: 1 });
        expect(again.tasks).toHaveLength(1);
        expect((await asQuick.judging.open({ campaignId, ahead: 2 })).tasks).toHaveLength(1);
        expect(
          new Set([...again.tasks].map((task) => task.assignmentId)).isSubsetOf(
            new Set(first.tasks.map((task) => task.assignmentId)),
          ),
        ).toBe(true);
      });

      it("starves no slot when leases expire and tasks are skipped while others judge", async () => {
        const admin = await seedUser(open(), "admin");
        const { campaignId, taskIds } = await seedCampaign(open(), admin, { tasks: 40, overlap: 2 });
        const annotators = await people(campaignId, 12);
        const clock = { now: 1_790_000_000_000 };
        await Promise.all(
          annotators.map((actor) =>
            createCaller(testContext(open(), actor, clock)).judging.open({ campaignId, ahead: 5 }),
          ),
        );
        clock.now += HALF_HOUR + 1;
        const [, ...judged] = await Promise.all([
          expireLeases(open(), clock.now),
          ...annotators.map((actor) => judgeUntilEmpty(testContext(open(), actor, clock), campaignId, 3)),
        ]);
        // Annotators who asked before the sweep ask again.
        const later = await Promise.all(
          annotators.map((actor) => judgeUntilEmpty(testContext(open(), actor, clock), campaignId, 3)),
        );
        expect([...judged.flat(), ...later.flat()]).toHaveLength(taskIds.length * 2);
      });

      it("returns a released lease to the queue, and hands out nothing while a campaign is paused", async () => {
        const admin = await seedUser(open(), "admin");
        const live = await seedCampaign(open(), admin, { tasks: 1, overlap: 1 });
        const [one, two] = await people(live.campaignId, 2);
        if (!one || !two) throw new Error("two annotators");
        const asOne = createCaller(testContext(open(), one));
        const { tasks } = await asOne.judging.open({ campaignId: live.campaignId });
        expect(
          await asOne.judging.release({ assignmentIds: tasks.map((task) => task.assignmentId) }),
        ).toEqual({ released: 1 });
        expect(
          (await createCaller(testContext(open(), two)).judging.open({ campaignId: live.campaignId })).tasks,
        ).toHaveLength(1);

        const paused = await seedCampaign(open(), admin, { tasks: 1, overlap: 1, status: "paused" });
        const [waiting] = await people(paused.campaignId, 1);
        const reply = await createCaller(testContext(open(), waiting ?? null)).judging.open({
          campaignId: paused.campaignId,
        });
        expect([reply.paused, reply.tasks]).toEqual([true, []]);
      });
    },
    { poolSize: CLIENTS },
  );
});
