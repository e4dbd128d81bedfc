import { describe, expect, it } from "vitest";
import type { Answers } from "@laurel/core/questions/answers";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { taskCounts } from "@laurel/db/testing/task-counts";
import { createCaller } from "../app-router.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

const order = (first: string, second: string, strength = 1): Answers => ({
  preference: { kind: "ranking", tiers: [[first], [second]], strength },
});

describe("practising on tasks with known answers", () => {
  forEachStore((open) => {
    async function start() {
      const admin = await seedUser(open(), "admin");
      const { campaignId, taskIds } = await seedCampaign(open(), admin, { tasks: 3, overlap: 1 });
      const annotator = createCaller(
        testContext(open(), await seedUser(open(), "member", { campaignId, role: "annotator" })),
      );
      const lead = createCaller(
        testContext(open(), await seedUser(open(), "member", { campaignId, role: "lead" })),
      );
      const { t, q } = open().read;
      const task = (await q.select().from(t.tasks)).find((row) => row.id === taskIds[0]);
      const [better = "", worse = ""] = task?.responseIds ?? [];
      const practice = {
        id: mintId(),
        campaignId,
        taskId: task?.id ?? "",
        answers: order(better, worse, 3),
        explanation: "It is **right**.",
      };
      return { admin, campaignId, annotator, lead, better, worse, practice };
    }

    it("shows a task like a leased one, without the right answers and without the models", async () => {
      const { campaignId, annotator, lead, better, worse, practice } = await start();
      await lead.guidance.setPractice(practice);
      const shown = await annotator.judging.practice({ campaignId });
      expect(shown.tasks.map(({ assignmentId, taskId }) => ({ assignmentId, taskId }))).toEqual([
        { assignmentId: practice.id, taskId: practice.taskId },
      ]);
      expect(shown.tasks[0]?.responses.map(({ id }) => id).toSorted()).toEqual([better, worse].toSorted());
      expect(JSON.stringify(shown)).not.toMatch(/strength":3|right|heron|larch/);
      expect((await annotator.judging.practice({ campaignId })).tasks).toEqual(shown.tasks);
      expect((await annotator.judging.open({ campaignId })).campaign.practice).toEqual({
        tasks: 1,
        practisedAt: null,
      });
    });

    it("says of each question whether it was right, with the right answers and the reason", async () => {
      const { annotator, lead, better, worse, practice } = await start();
      await lead.guidance.setPractice(practice);
      const told = { expected: practice.answers, explanation: practice.explanation };
      expect(
        await annotator.judging.checkPractice({ practiceId: practice.id, answers: order(better, worse) }),
      ).toEqual({ right: { preference: true }, ...told });
      expect(
        await annotator.judging.checkPractice({ practiceId: practice.id, answers: order(worse, better) }),
      ).toEqual({ right: { preference: false }, ...told });
      await expect(
        annotator.judging.checkPractice({ practiceId: practice.id, answers: order(mintId(), better) }),
      ).rejects.toThrow(/did not show/);
    });

    it("gives no judgment, takes no slot and counts for nobody; only that it was done is noted", async () => {
      const { campaignId, annotator, lead, better, worse, practice } = await start();
      await lead.guidance.setPractice(practice);
      await annotator.judging.checkPractice({ practiceId: practice.id, answers: order(better, worse) });
      const { practisedAt } = await annotator.judging.finishPractice({ campaignId });
      const opened = await annotator.judging.open({ campaignId, ahead: 3 });
      expect(opened.campaign.practice).toEqual({ tasks: 1, practisedAt });
      expect([opened.progress.mine, opened.tasks.length]).toEqual([0, 3]);
      expect(await judgmentsOfCampaign(open().read, campaignId)).toEqual([]);
      expect((await taskCounts(open().read, campaignId)).map(({ judged }) => judged)).toEqual([0, 0, 0]);
      expect((await annotator.judging.timesheet({ campaignId })).rows).toEqual([]);
    });

    it("refuses right answers that don't fit the task, and a task of another campaign", async () => {
      const { campaignId, admin, lead, better, practice } = await start();
      await expect(
        lead.guidance.setPractice({ ...practice, answers: order(better, mintId()) }),
      ).rejects.toThrow(/did not show/);
      await expect(lead.guidance.setPractice({ ...practice, answers: {} })).rejects.toThrow(
        /preference is missing/,
      );
      const other = await seedCampaign(open(), admin, { tasks: 1, overlap: 1 });
      await expect(
        lead.guidance.setPractice({ ...practice, taskId: other.taskIds[0] ?? "" }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect((await lead.guidance.practiceTasks({ campaignId })).total).toBe(0);
    });

    it("is set once however often it is sent; new answers for the same task take the place of the old ones", async () => {
      const { admin, campaignId, annotator, lead, better, worse, practice } = await start();
      await Promise.all([lead.guidance.setPractice(practice), lead.guidance.setPractice(practice)]);
      await expect(lead.guidance.setPractice({ ...practice, explanation: "Other." })).rejects.toMatchObject({
        code: "CONFLICT",
      });
      const corrected = {
        ...practice,
        id: mintId(),
        answers: order(worse, better),
        explanation: "On second thought.",
      };
      await lead.guidance.setPractice(corrected);
      const { rows } = await lead.guidance.practiceTasks({ campaignId });
      expect(rows.map(({ id, explanation, answers }) => ({ id, explanation, answers }))).toEqual([
        { id: corrected.id, explanation: corrected.explanation, answers: corrected.answers },
      ]);
      expect(rows[0]?.promptResponseIds).toEqual([better, worse]);
      await expect(
        annotator.judging.checkPractice({ practiceId: practice.id, answers: order(better, worse) }),
      ).rejects.toThrow(/taken out of practice/);
      const noted = (await createCaller(testContext(open(), admin)).audit.list({ search: "practice.set" }))
        .rows;
      expect(noted.filter(({ targetId }) => targetId === practice.id)).toHaveLength(1);
    });

    it("ends when it is retired, again without an error", async () => {
      const { campaignId, annotator, lead, practice } = await start();
      await lead.guidance.setPractice(practice);
      await lead.guidance.retirePractice({ id: practice.id });
      await lead.guidance.retirePractice({ id: practice.id });
      expect((await annotator.judging.practice({ campaignId })).tasks).toEqual([]);
      expect((await lead.guidance.practiceTasks({ campaignId })).rows).toEqual([]);
    });
  });
});
