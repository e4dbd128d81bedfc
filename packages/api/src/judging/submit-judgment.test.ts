import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { taskCounts } from "@laurel/db/testing/task-counts";
import { createCaller } from "../app-router.ts";
import { firstIsBetter } from "../testing/judge-until-empty.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { expireLeases } from "./expire-leases.ts";

const times = { activeMs: 900, elapsedMs: 1_000 };

describe("submitting a judgment", () => {
  forEachStore(
    (open) => {
      async function start(options: { tasks: number; overlap: number }) {
        const clock = { now: 1_790_000_000_000 };
        const admin = await seedUser(open(), "admin");
        const { campaignId } = await seedCampaign(open(), admin, options);
        const annotate = async () =>
          createCaller(
            testContext(open(), await seedUser(open(), "member", { campaignId, role: "annotator" }), clock),
          );
        const caller = await annotate();
        const [task] = (await caller.judging.open({ campaignId, ahead: 1 })).tasks;
        if (!task) throw new Error("a task is open");
        return { clock, campaignId, caller, annotate, task };
      }

      it("stores one judgment for 64 sends of the same one, and answers all of them alike", async () => {
        const { campaignId, caller, task } = await start({ tasks: 2, overlap: 1 });
        const input = {
          judgmentId: mintId(),
          assignmentId: task.assignmentId,
          answers: firstIsBetter(task),
          ...times,
        };
        const sends = await Promise.all(Array.from({ length: 64 }, () => caller.judging.submit(input)));
        expect(sends.map((send) => send.outcome).sort()).toEqual([
          "judged",
          ...Array.from({ length: 63 }, () => "replayed"),
        ]);
        expect((await caller.judging.submit(input)).outcome).toBe("replayed");
        expect(await judgmentsOfCampaign(open().read, campaignId)).toHaveLength(1);
      });

      it("refuses another answer under the same id", async () => {
        const { caller, task } = await start({ tasks: 1, overlap: 1 });
        const input = {
          judgmentId: mintId(),
          assignmentId: task.assignmentId,
          answers: firstIsBetter(task),
          ...times,
        };
        await caller.judging.submit(input);
        const tie = {
          preference: { kind: "ranking" as const, tiers: [task.responses.map((response) => response.id)] },
        };
        await expect(caller.judging.submit({ ...input, answers: tie })).rejects.toThrow(/mint a new one/);
      });

      it("keeps a revision beside what it supersedes, and fills no second slot", async () => {
        const { campaignId, caller, task } = await start({ tasks: 1, overlap: 2 });
        const first = mintId();
        await caller.judging.submit({
          judgmentId: first,
          assignmentId: task.assignmentId,
          answers: firstIsBetter(task),
          ...times,
        });
        const reopened = await caller.judging.reopen({ assignmentId: task.assignmentId });
        expect(reopened.answers).toEqual(firstIsBetter(task));
        const second = mintId();
        await caller.judging.submit({
          judgmentId: second,
          assignmentId: task.assignmentId,
          answers: {
            preference: { kind: "ranking", tiers: [task.responses.map((response) => response.id)] },
          },
          ...times,
        });
        expect(
          (await judgmentsOfCampaign(open().read, campaignId)).map(({ id, supersedes }) => ({
            id,
            supersedes,
          })),
        ).toEqual([
          { id: first, supersedes: null },
          { id: second, supersedes: first },
        ]);
        expect(
          (await taskCounts(open().read, campaignId)).map(({ judged, openSlots }) => ({ judged, openSlots })),
        ).toEqual([{ judged: 1, openSlots: 1 }]);
      });

      it("keeps a judgment that came after its slot was filled as surplus", async () => {
        const { clock, campaignId, caller, annotate, task } = await start({ tasks: 1, overlap: 1 });
        clock.now += 31 * 60_000;
        await expireLeases(open(), clock.now);
        const other = await annotate();
        const [taken] = (await other.judging.open({ campaignId, ahead: 1 })).tasks;
        if (!taken) throw new Error("the slot is open again");
        await other.judging.submit({
          judgmentId: mintId(),
          assignmentId: taken.assignmentId,
          answers: firstIsBetter(taken),
          ...times,
        });
        const late = await caller.judging.submit({
          judgmentId: mintId(),
          assignmentId: task.assignmentId,
          answers: firstIsBetter(task),
          ...times,
        });
        expect(late.outcome).toBe("surplus");
        expect((await judgmentsOfCampaign(open().read, campaignId)).map(({ surplus }) => surplus)).toEqual([
          false,
          true,
        ]);
        expect((await taskCounts(open().read, campaignId))[0]?.judged).toBe(1);
      });

      it("takes a late judgment as an ordinary one while its slot is still free", async () => {
        const { clock, campaignId, caller, task } = await start({ tasks: 1, overlap: 1 });
        clock.now += 31 * 60_000;
        await expireLeases(open(), clock.now);
        expect(
          (
            await caller.judging.submit({
              judgmentId: mintId(),
              assignmentId: task.assignmentId,
              answers: firstIsBetter(task),
              ...times,
            })
          ).outcome,
        ).toBe("judged");
        expect(
          (await taskCounts(open().read, campaignId)).map(({ state, openSlots }) => ({ state, openSlots })),
        ).toEqual([{ state: "done", openSlots: 0 }]);
      });

      it("refuses answers that don't fit what was shown, and leaves the lease as it was", async () => {
        const { campaignId, caller, task } = await start({ tasks: 1, overlap: 1 });
        const wrong = {
          preference: { kind: "ranking" as const, tiers: [[mintId()], [mintId()]], strength: 1 },
        };
        await expect(
          caller.judging.submit({
            judgmentId: mintId(),
            assignmentId: task.assignmentId,
            answers: wrong,
            ...times,
          }),
        ).rejects.toThrow(/did not show/);
        expect(
          (await caller.judging.open({ campaignId, ahead: 1 })).tasks.map((leased) => leased.assignmentId),
        ).toEqual([task.assignmentId]);
      });

      it("sends a task that everybody skipped to the lead, and never back to who skipped it", async () => {
        const { campaignId, caller, annotate, task } = await start({ tasks: 1, overlap: 1 });
        const other = await annotate();
        const skipped = await caller.judging.skip({
          skipId: mintId(),
          assignmentId: task.assignmentId,
          reason: "unclear",
        });
        expect([skipped.outcome, skipped.tasks]).toEqual(["skipped", []]);
        const [again] = (await other.judging.open({ campaignId, ahead: 1 })).tasks;
        if (!again) throw new Error("the other gets it");
        await other.judging.skip({
          skipId: mintId(),
          assignmentId: again.assignmentId,
          reason: "harmful",
          note: "see the second turn",
        });
        expect(
          (await taskCounts(open().read, campaignId)).map(({ state, skips }) => ({ state, skips })),
        ).toEqual([{ state: "exhausted", skips: 2 }]);
      });

      it("does not let anybody answer somebody else's assignment", async () => {
        const { annotate, task } = await start({ tasks: 1, overlap: 2 });
        const other = await annotate();
        await expect(
          other.judging.submit({
            judgmentId: mintId(),
            assignmentId: task.assignmentId,
            answers: firstIsBetter(task),
            ...times,
          }),
        ).rejects.toThrow(/no such assignment/);
      });
    },
    { poolSize: 20 },
  );
});
