import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { firstIsBetter } from "../testing/judge-until-empty.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { mintId, testContext } from "../testing/test-context.ts";

describe("somebody who was removed from a campaign", () => {
  forEachStore((open) => {
    it("can't answer, skip or reopen what they held", async () => {
      const admin = await seedUser(open(), "admin");
      const { campaignId } = await seedCampaign(open(), admin, { tasks: 2, overlap: 1 });
      const annotator = await seedUser(open(), "member", { campaignId, role: "annotator" });
      const caller = createCaller(testContext(open(), annotator));
      const [task] = (await caller.judging.open({ campaignId, ahead: 1 })).tasks;
      if (!task) throw new Error("a task is open");
      await createCaller(testContext(open(), admin)).members.remove({ campaignId, userId: annotator.userId });
      const { assignmentId } = task;
      await expect(
        caller.judging.submit({
          judgmentId: mintId(),
          assignmentId,
          answers: firstIsBetter(task),
          activeMs: 1,
          elapsedMs: 1,
        }),
      ).rejects.toThrow(/no such assignment/);
      await expect(caller.judging.skip({ skipId: mintId(), assignmentId, reason: "other" })).rejects.toThrow(
        /no such assignment/,
      );
      await expect(caller.judging.reopen({ assignmentId })).rejects.toThrow(/no such assignment/);
    });
  });
});
