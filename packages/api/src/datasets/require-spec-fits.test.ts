import { describe, expect, it } from "vitest";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";

describe("a spec that a campaign is asked for", () => {
  forEachStore((open) => {
    it("is refused where its question, its kinds of record or its languages can't be had, with what can", async () => {
      const admin = await seedUser(open(), "admin");
      const { campaignId } = await seedCampaign(open(), admin, { tasks: 1, overlap: 1 });
      const { preview } = createCaller(testContext(open(), admin)).datasets;
      const spec = usualSpec("preference", ["pairs"]);
      await expect(preview({ campaignId, spec: usualSpec("mood", ["pairs"]) })).rejects.toThrow(
        /asks no question "mood"/,
      );
      await expect(preview({ campaignId, spec: usualSpec("preference", ["steps"]) })).rejects.toThrow(
        /give no steps: they can give pairs/,
      );
      await expect(
        preview({ campaignId, spec: { ...spec, filters: { ...spec.filters, languages: ["en", "id"] } } }),
      ).rejects.toThrow(/in id: languages that can be detected are am, ar/);
      await expect(
        preview({ campaignId, spec: { ...spec, filters: { ...spec.filters, languages: ["en", "zh"] } } }),
      ).resolves.toMatchObject({ judgedTasks: 0 });
    });
  });
});
