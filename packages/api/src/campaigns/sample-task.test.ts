import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";

describe("the sample task of the campaign form", () => {
  forEachStore((open) => {
    it("is the first task as an annotator gets it: texts without sources, and nobody's lease", async () => {
      const admin = await seedUser(open(), "admin");
      const { campaignId, taskIds } = await seedCampaign(open(), admin, { tasks: 3, overlap: 1 });
      const lead = createCaller(
        testContext(open(), await seedUser(open(), "member", { campaignId, role: "lead" })),
      );
      const annotator = createCaller(
        testContext(open(), await seedUser(open(), "member", { campaignId, role: "annotator" })),
      );
      const sample = await lead.campaigns.sampleTask({ campaignId });
      expect(sample?.taskId).toBe(taskIds.toSorted()[0]);
      expect(JSON.stringify(sample)).not.toMatch(/heron|larch|model/);
      const leased = (await annotator.judging.open({ campaignId, ahead: 3 })).tasks.find(
        (task) => task.taskId === sample?.taskId,
      );
      const inOrder = (task: typeof leased) =>
        task?.responses.toSorted((one, other) => one.id.localeCompare(other.id));
      expect(inOrder(sample ?? undefined)).toEqual(inOrder(leased));
      expect(sample?.promptMessages).toEqual(leased?.promptMessages);
    });

    it("is none before the first import", async () => {
      const admin = await seedUser(open(), "admin");
      const { campaignId } = await seedCampaign(open(), admin, { tasks: 0, overlap: 1 });
      expect(await createCaller(testContext(open(), admin)).campaigns.sampleTask({ campaignId })).toBeNull();
    });
  });
});
