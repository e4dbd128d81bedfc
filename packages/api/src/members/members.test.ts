import { beforeAll, describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { taskCounts } from "@laurel/db/testing/task-counts";
import { createCaller } from "../app-router.ts";
import type { Actor } from "../request-context.ts";
import { firstIsBetter } from "../testing/judge-until-empty.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

describe("members of a campaign", () => {
  forEachStore(
    (open) => {
      let admin: Actor;
      beforeAll(async () => {
        admin = await seedUser(open(), "admin");
      });
      const as = (actor: Actor) => createCaller(testContext(open(), actor));
      const start = async (tasks = 0) => {
        const { campaignId } = await seedCampaign(open(), admin, { tasks, overlap: 1 });
        const lead = await seedUser(open(), "member", { campaignId, role: "lead" });
        return { campaignId, lead, members: as(lead).members };
      };

      it("are found, added, given another role and removed by the lead", async () => {
        const { campaignId, lead, members } = await start();
        const person = await seedUser(open(), "member");
        const search = person.userId;
        expect(await members.candidates({ campaignId, search })).toMatchObject([{ userId: person.userId }]);
        await members.add({ campaignId, userId: person.userId, role: "annotator", tags: ["de"] });
        expect(await members.candidates({ campaignId, search })).toEqual([]);
        await expect(members.add({ campaignId, userId: person.userId, role: "lead" })).rejects.toMatchObject({
          code: "CONFLICT",
        });
        await members.setRole({ campaignId, userId: person.userId, role: "reviewer" });
        const { rows, total } = await members.list({ campaignId, sort: "role", descending: false });
        expect(total).toBe(2);
        expect(rows).toMatchObject([
          { userId: lead.userId, role: "lead" },
          {
            userId: person.userId,
            role: "reviewer",
            tags: ["de"],
            judgments: 0,
            lastJudgedAt: null,
            disabled: false,
          },
        ]);
        await members.remove({ campaignId, userId: person.userId });
        expect((await members.list({ campaignId })).total).toBe(1);
        await expect(members.remove({ campaignId, userId: person.userId })).rejects.toMatchObject({
          code: "NOT_FOUND",
        });
        const { rows: log } = await as(admin).audit.list({ search: campaignId });
        expect(log.map((row) => row.verb).sort()).toEqual(["member.add", "member.remove", "member.setRole"]);
      });

      it("give back what they held when they are removed, and keep their count when they come back", async () => {
        const { campaignId, members } = await start(5);
        const annotator = await seedUser(open(), "member", { campaignId, role: "annotator" });
        const { judging } = as(annotator);
        const [task] = (await judging.open({ campaignId, ahead: 3 })).tasks;
        if (!task) throw new Error("a task is handed out");
        await judging.submit({
          judgmentId: mintId(),
          assignmentId: task.assignmentId,
          answers: firstIsBetter(task),
          activeMs: 1,
          elapsedMs: 1,
        });
        expect(await members.remove({ campaignId, userId: annotator.userId })).toEqual({ released: 3 });
        expect((await taskCounts(open().read, campaignId)).map((row) => row.openSlots).sort()).toEqual([
          0, 1, 1, 1, 1,
        ]);
        await expect(judging.open({ campaignId })).rejects.toMatchObject({ code: "NOT_FOUND" });
        await members.add({ campaignId, userId: annotator.userId, role: "annotator" });
        expect((await members.list({ campaignId, search: annotator.userId })).rows).toMatchObject([
          { judgments: 1, lastJudgedAt: 1_790_000_000_000 },
        ]);
        const again = await judging.open({ campaignId, ahead: 10 });
        expect([again.progress.mine, again.tasks.length]).toEqual([1, 4]);
      });

      it("leave no lease behind when they are removed while they claim", async () => {
        const { campaignId, members } = await start(40);
        const annotators = await Promise.all(
          Array.from({ length: 8 }, () => seedUser(open(), "member", { campaignId, role: "annotator" })),
        );
        await Promise.allSettled(
          annotators.flatMap((actor) => [
            as(actor).judging.open({ campaignId, ahead: 5 }),
            members.remove({ campaignId, userId: actor.userId }),
          ]),
        );
        expect((await taskCounts(open().read, campaignId)).map((row) => row.openSlots)).toEqual(
          Array(40).fill(1),
        );
      });

      it("of another campaign are out of a lead's reach", async () => {
        const [mine, other] = [await start(), await start()];
        const person = await seedUser(open(), "member", { campaignId: other.campaignId, role: "annotator" });
        for (const attempt of [
          () => mine.members.list({ campaignId: other.campaignId }),
          () => mine.members.candidates({ campaignId: other.campaignId }),
          () => mine.members.add({ campaignId: other.campaignId, userId: mine.lead.userId, role: "lead" }),
          () => mine.members.setRole({ campaignId: other.campaignId, userId: person.userId, role: "lead" }),
          () => mine.members.remove({ campaignId: other.campaignId, userId: person.userId }),
          () => mine.members.setRole({ campaignId: mine.campaignId, userId: person.userId, role: "lead" }),
        ]) {
          await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
        }
      });
    },
    { poolSize: 20 },
  );
});
