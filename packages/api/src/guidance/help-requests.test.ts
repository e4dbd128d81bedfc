import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

describe("asking the lead", () => {
  forEachStore((open) => {
    async function start() {
      const clock = { now: 1_790_000_000_000 };
      const admin = await seedUser(open(), "admin");
      const { campaignId } = await seedCampaign(open(), admin, { tasks: 3, overlap: 2 });
      const join = async (role: "annotator" | "lead" | "reviewer") =>
        createCaller(testContext(open(), await seedUser(open(), "member", { campaignId, role }), clock));
      const [asker, lead] = [await join("annotator"), await join("lead")];
      const [task, next] = (await asker.judging.open({ campaignId })).tasks;
      if (!task || !next) throw new Error("two tasks are open");
      const askAbout = async (assignmentId: string, text: string) => {
        clock.now += 1_000;
        return (await asker.judging.ask({ questionId: mintId(), assignmentId, text })).questionId;
      };
      return { clock, admin, campaignId, join, asker, lead, task, next, askAbout };
    }

    it("puts one question before leads and reviewers however often it is sent, with the prompt and the asker's name", async () => {
      const { campaignId, asker, lead, join, task } = await start();
      const asked = { questionId: mintId(), assignmentId: task.assignmentId, text: "  Is a joke helpful?  " };
      await Promise.all([asker.judging.ask(asked), asker.judging.ask(asked), asker.judging.ask(asked)]);
      for (const reader of [lead, await join("reviewer")]) {
        expect(await reader.guidance.openQuestions({ campaignId })).toEqual({ open: 1 });
        const { rows, total } = await reader.guidance.taskQuestions({ campaignId });
        expect([
          total,
          rows.map(({ text, taskId, preview, answer }) => ({ text, taskId, preview, answer })),
        ]).toEqual([
          1,
          [
            {
              text: "Is a joke helpful?",
              taskId: task.taskId,
              preview: task.promptMessages[0]?.content.toLowerCase(),
              answer: null,
            },
          ],
        ]);
        expect(rows[0]?.askerName).toMatch(/^Person /);
      }
      await expect(asker.judging.ask({ ...asked, text: "Another" })).rejects.toMatchObject({
        code: "CONFLICT",
      });
    });

    it("lets nobody ask about somebody else's task, nor under somebody else's id", async () => {
      const { campaignId, task, join, askAbout } = await start();
      const questionId = await askAbout(task.assignmentId, "Mine");
      const other = await join("annotator");
      await expect(
        other.judging.ask({ questionId: mintId(), assignmentId: task.assignmentId, text: "Theirs" }),
      ).rejects.toThrow(/no such assignment/);
      const [theirs] = (await other.judging.open({ campaignId, ahead: 1 })).tasks;
      await expect(
        other.judging.ask({ questionId, assignmentId: theirs?.assignmentId ?? "", text: "Mine" }),
      ).rejects.toMatchObject({ code: "CONFLICT" });
    });

    it("shows the asker an answer as new until they have seen it, and nobody else's", async () => {
      const { campaignId, asker, lead, join, task, next, askAbout } = await start();
      const first = await askAbout(task.assignmentId, "First?");
      await askAbout(next.assignmentId, "Second?");
      await lead.guidance.answer({ id: first, text: "Yes." });
      const mine = await asker.judging.myQuestions({ campaignId });
      expect([mine.total, mine.unseen, mine.rows.map(({ text, answer }) => [text, answer])]).toEqual([
        2,
        1,
        [
          ["First?", "Yes."],
          ["Second?", null],
        ],
      ]);
      expect(mine.rows[0]?.answeredByName).toMatch(/^Person /);
      expect((await asker.judging.myQuestions({})).unseen).toBe(1);

      const other = await join("annotator");
      expect(await other.judging.myQuestions({ campaignId })).toEqual({ rows: [], total: 0, unseen: 0 });
      expect(await other.judging.seeAnswers({ questionIds: [first] })).toEqual({ seen: 0 });
      expect(await asker.judging.seeAnswers({ questionIds: mine.rows.map(({ id }) => id) })).toEqual({
        seen: 1,
      });
      const later = await asker.judging.myQuestions({ campaignId });
      expect([later.unseen, later.rows.map(({ text }) => text)]).toEqual([0, ["Second?", "First?"]]);
    });

    it("lists open questions before answered ones, the longest waiting first", async () => {
      const { campaignId, lead, task, next, askAbout } = await start();
      const ids = [
        await askAbout(task.assignmentId, "One?"),
        await askAbout(next.assignmentId, "Two?"),
        await askAbout(task.assignmentId, "Three?"),
      ];
      await lead.guidance.answer({ id: ids[0] ?? "", text: "Yes." });
      const texts = async (page: object) =>
        (await lead.guidance.taskQuestions({ campaignId, ...page })).rows.map(({ text }) => text);
      expect(await texts({})).toEqual(["Two?", "Three?", "One?"]);
      expect(await texts({ offset: 1, limit: 1 })).toEqual(["Three?"]);
      expect(await texts({ search: "two" })).toEqual(["Two?"]);
      expect(await lead.guidance.openQuestions({ campaignId })).toEqual({ open: 2 });
    });

    it("takes one answer however often it is sent, and another only when it is meant to replace it", async () => {
      const { clock, admin, campaignId, asker, lead, join, task, askAbout } = await start();
      const id = await askAbout(task.assignmentId, "May it refuse?");
      await Promise.all([
        lead.guidance.answer({ id, text: "Yes." }),
        lead.guidance.answer({ id, text: "Yes." }),
      ]);
      await asker.judging.seeAnswers({ questionIds: [id] });
      await expect((await join("reviewer")).guidance.answer({ id, text: "No." })).rejects.toMatchObject({
        code: "CONFLICT",
      });
      clock.now += 1_000;
      await lead.guidance.answer({ id, text: "Only when unsafe.", replace: true });
      const { rows, unseen } = await asker.judging.myQuestions({ campaignId });
      expect([unseen, rows[0]?.answer]).toEqual([1, "Only when unsafe."]);

      const noted = (await createCaller(testContext(open(), admin)).audit.list({ search: id })).rows.filter(
        ({ verb }) => verb === "question.answer",
      );
      expect(noted.map(({ change }) => change)).toMatchObject([
        { campaignId, replaced: true },
        { campaignId, replaced: false },
      ]);
      expect(JSON.stringify(noted)).not.toContain("unsafe");
    });
  });
});
