import { describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";

describe("reading the guidelines", () => {
  forEachStore((open) => {
    async function start() {
      const lead = await seedUser(open(), "admin");
      const { campaignId } = await seedCampaign(open(), lead, { tasks: 1, overlap: 1 });
      const reader = createCaller(
        testContext(open(), await seedUser(open(), "member", { campaignId, role: "annotator" })),
      );
      const guidelines = async () => (await reader.judging.open({ campaignId })).campaign.guidelines;
      return { campaignId, reader, guidelines, campaigns: createCaller(testContext(open(), lead)).campaigns };
    }

    it("shows a newcomer the guidelines as never seen, and without an older version", async () => {
      const { guidelines } = await start();
      expect(await guidelines()).toEqual({
        version: 1,
        markdown: "Prefer the helpful one.",
        seen: 0,
        previous: null,
      });
    });

    it("shows what somebody read before beside a new version, until they have read that", async () => {
      const { campaignId, reader, guidelines, campaigns } = await start();
      await reader.judging.readGuidelines({ campaignId, version: 1 });
      expect(await guidelines()).toMatchObject({ seen: 1, previous: null });
      await campaigns.update({ campaignId, guidelines: "Prefer the honest one." });
      expect(await guidelines()).toEqual({
        version: 2,
        markdown: "Prefer the honest one.",
        seen: 1,
        previous: "Prefer the helpful one.",
      });
      await reader.judging.readGuidelines({ campaignId, version: 2 });
      expect(await guidelines()).toMatchObject({ version: 2, seen: 2, previous: null });
    });

    it("never goes back to an older version, and knows none that does not exist", async () => {
      const { campaignId, reader, guidelines, campaigns } = await start();
      await campaigns.update({ campaignId, guidelines: "Prefer the honest one." });
      await Promise.all(
        [2, 1, 2, 1].map((version) => reader.judging.readGuidelines({ campaignId, version })),
      );
      expect(await guidelines()).toMatchObject({ seen: 2 });
      await expect(reader.judging.readGuidelines({ campaignId, version: 3 })).rejects.toThrow(/no version 3/);
    });
  });
});
