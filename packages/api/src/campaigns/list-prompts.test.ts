import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { firstIsBetter } from "../testing/judge-until-empty.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

describe("a campaign's prompts", () => {
  forEachStore((open) => {
    it("come in pages, each with its responses, tasks and judgments, a revision not counted again", async () => {
      const admin = await seedUser(open(), "admin");
      const { campaignId } = await seedCampaign(open(), admin, { tasks: 5, overlap: 2 });
      const [one, two] = await Promise.all(
        [0, 1].map(async () =>
          createCaller(
            testContext(open(), await seedUser(open(), "member", { campaignId, role: "annotator" })),
          ),
        ),
      );
      const judge = async (caller: typeof one, revise: boolean) => {
        const task = (await caller?.judging.open({ campaignId, ahead: 1 }))?.tasks[0];
        if (!caller || !task) throw new Error("a task is open");
        const sends = revise ? [task, { ...task, responses: task.responses.toReversed() }] : [task];
        for (const sent of sends)
          await caller.judging.submit({
            judgmentId: mintId(),
            assignmentId: task.assignmentId,
            answers: firstIsBetter(sent),
            activeMs: 1,
            elapsedMs: 1,
            ahead: 0,
          });
        return String(task.promptMessages[0]?.content).toLowerCase();
      };
      expect(await judge(one, true)).toBe(await judge(two, false));

      const pages = await Promise.all(
        [0, 2, 4].map((offset) =>
          createCaller(testContext(open(), admin)).campaigns.prompts({
            campaignId,
            offset,
            limit: 2,
            sort: "preview",
            descending: false,
          }),
        ),
      );
      expect(pages.map((page) => [page.rows.length, page.total])).toEqual([
        [2, 5],
        [2, 5],
        [1, 5],
      ]);
      expect(
        pages.flatMap((page) =>
          page.rows.map(({ preview, responses, tasks, judgments }) => ({
            preview,
            responses,
            tasks,
            judgments,
          })),
        ),
      ).toEqual(
        Array.from({ length: 5 }, (_, i) => ({
          preview: `prompt ${i}`,
          responses: 2,
          tasks: 1,
          judgments: i === 0 ? 2 : 0,
        })),
      );
    });
  });
});
