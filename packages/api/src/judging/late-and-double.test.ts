import { describe, expect, it } from "vitest";
import { type DatasetSpec, usualSpec } from "@laurel/core/datasets/dataset-spec";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { taskCounts } from "@laurel/db/testing/task-counts";
import { createCaller } from "../app-router.ts";
import { campaignFacts } from "../results/campaign-facts.ts";
import { firstIsBetter } from "../testing/judge-until-empty.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";
import { expireLeases } from "./expire-leases.ts";

const times = { activeMs: 900, elapsedMs: 1_000 };
const HALF_HOUR = 31 * 60_000;
const spec: DatasetSpec = { ...usualSpec("preference", ["pairs"]), origins: ["live"], testShare: 0 };

describe("an answer that comes twice or late", () => {
  forEachStore(
    (open) => {
      async function start({ overlap }: { overlap: number }) {
        const clock = { now: 1_790_000_000_000 };
        const admin = await seedUser(open(), "admin");
        const { campaignId } = await seedCampaign(open(), admin, { tasks: 1, overlap });
        const join = async () =>
          createCaller(
            testContext(open(), await seedUser(open(), "member", { campaignId, role: "annotator" }), clock),
          );
        const caller = await join();
        const lease = async (who: typeof caller) => {
          const [task] = (await who.judging.open({ campaignId, ahead: 1 })).tasks;
          if (!task) throw new Error("a task is open");
          return task;
        };
        const submit = async (
          who: typeof caller,
          task: Awaited<ReturnType<typeof lease>>,
          answers = firstIsBetter(task),
        ) =>
          (
            await who.judging.submit({
              judgmentId: mintId(),
              assignmentId: task.assignmentId,
              answers,
              ...times,
            })
          ).outcome;
        const expire = async () => {
          clock.now += HALF_HOUR;
          await expireLeases(open(), clock.now);
        };
        return {
          clock,
          campaignId,
          join,
          caller,
          lease,
          submit,
          expire,
          lead: createCaller(testContext(open(), admin, clock)),
        };
      }

      it("is one judgment when a second tab sends it under its id after the first", async () => {
        const { campaignId, caller, lease } = await start({ overlap: 2 });
        const task = await lease(caller);
        const sent = {
          judgmentId: mintId(),
          assignmentId: task.assignmentId,
          answers: firstIsBetter(task),
          ...times,
        };
        expect((await caller.judging.submit(sent)).outcome).toBe("judged");
        expect((await caller.judging.submit({ ...sent, activeMs: 950 })).outcome).toBe("replayed");
        expect(await judgmentsOfCampaign(open().read, campaignId)).toMatchObject([
          { id: sent.judgmentId, activeMs: 900 },
        ]);
      });

      it("is a revision when a second device answers the same task at the same moment: one slot, one count", async () => {
        const { campaignId, caller, lease, submit } = await start({ overlap: 2 });
        const task = await lease(caller);
        expect(await Promise.all([submit(caller, task), submit(caller, task)])).toEqual(["judged", "judged"]);
        const [first, second, ...more] = await judgmentsOfCampaign(open().read, campaignId);
        expect([first?.supersedes, second?.supersedes === first?.id, more]).toEqual([null, true, []]);
        expect(
          (await taskCounts(open().read, campaignId)).map(({ judged, openSlots }) => ({ judged, openSlots })),
        ).toEqual([{ judged: 1, openSlots: 1 }]);
        expect((await caller.judging.open({ campaignId })).progress.mine).toBe(1);
      });

      it("is refused when the task was skipped on another device, and skipping is when it was judged", async () => {
        const { caller, join, lease, submit } = await start({ overlap: 2 });
        const other = await join();
        const task = await lease(caller);
        await caller.judging.skip({ skipId: mintId(), assignmentId: task.assignmentId, reason: "other" });
        await expect(submit(caller, task)).rejects.toThrow(/You skipped this task before/);
        const theirs = await lease(other);
        await submit(other, theirs);
        await expect(
          other.judging.skip({ skipId: mintId(), assignmentId: theirs.assignmentId, reason: "other" }),
        ).rejects.toThrow(/was judged before/);
      });

      it("counts when its lease ran out while reading and nobody took the slot, before the sweep and after", async () => {
        for (const swept of [false, true]) {
          const { clock, campaignId, caller, lease, submit, expire } = await start({ overlap: 1 });
          const task = await lease(caller);
          if (swept) await expire();
          else clock.now += HALF_HOUR;
          expect(await submit(caller, task)).toBe("judged");
          expect(
            (await taskCounts(open().read, campaignId)).map(({ state, judged, openSlots }) => ({
              state,
              judged,
              openSlots,
            })),
          ).toEqual([{ state: "done", judged: 1, openSlots: 0 }]);
        }
      });

      it("is surplus when somebody else holds its slot by then, and so is its revision", async () => {
        const { campaignId, join, caller, lease, submit, expire } = await start({ overlap: 1 });
        const task = await lease(caller);
        await expire();
        const other = await join();
        const theirs = await lease(other);
        expect(await submit(caller, task)).toBe("surplus");
        expect(await submit(caller, task)).toBe("surplus");
        expect(await submit(other, theirs)).toBe("judged");
        expect((await judgmentsOfCampaign(open().read, campaignId)).map(({ surplus }) => surplus)).toEqual([
          true,
          true,
          false,
        ]);
        expect(
          (await taskCounts(open().read, campaignId)).map(({ state, judged, openSlots }) => ({
            state,
            judged,
            openSlots,
          })),
        ).toEqual([{ state: "done", judged: 1, openSlots: 0 }]);
      });

      it("stays out of agreement and datasets while it is surplus, and is there for its author", async () => {
        const { campaignId, join, caller, lease, submit, expire, lead } = await start({ overlap: 1 });
        const task = await lease(caller);
        await expire();
        const other = await join();
        const theirs = await lease(other);
        await submit(other, theirs);
        const [worse, better] = theirs.responses.map(({ id }) => id);
        if (!worse || !better) throw new Error("two responses are shown");
        expect(
          await submit(caller, task, {
            preference: { kind: "ranking", tiers: [[better], [worse]], strength: 1 },
          }),
        ).toBe("surplus");

        const facts = await Array.fromAsync(
          campaignFacts(open().read, { id: campaignId, questionsVersion: 1 }),
        );
        expect(facts.map(({ votes }) => votes.map(({ answer }) => answer.tiers))).toEqual([
          [[[worse], [better]]],
        ]);
        expect((await lead.results.progress({ campaignId })).counts).toMatchObject({ done: 1, surplus: 1 });
        const preview = await lead.datasets.preview({ campaignId, spec });
        expect([
          preview.judgedTasks,
          preview.counts.pairs?.decided,
          preview.rows.map((shown) => (shown.family === "pairs" ? shown.row.chosen[0]?.content : null)),
        ]).toEqual([1, 1, [theirs.responses[0]?.messages[0]?.content]]);
        expect((await caller.judging.mine({ campaignId })).rows).toMatchObject([{ surplus: true }]);
        expect((await caller.judging.timesheet({ campaignId })).rows).toMatchObject([
          { judgments: 1, surplus: 1 },
        ]);
      });

      it("finds its draft again when the lease ran out meanwhile", async () => {
        const { campaignId, caller, lease, expire } = await start({ overlap: 1 });
        const task = await lease(caller);
        const draft = firstIsBetter(task);
        await caller.judging.saveDraft({ assignmentId: task.assignmentId, answers: draft });
        await expire();
        expect(
          (await caller.judging.open({ campaignId, ahead: 1 })).tasks.map((again) => again.draft),
        ).toEqual([draft]);
        await expire();
        expect(await caller.judging.saveDraft({ assignmentId: task.assignmentId, answers: {} })).toEqual({
          saved: true,
        });
        expect((await lease(caller)).draft).toEqual({});
      });
    },
    { poolSize: 20 },
  );
});
