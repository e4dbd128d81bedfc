import { beforeAll, describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import type { Actor, RequestContext } from "../request-context.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { seedVersion } from "../testing/seed-version.ts";
import { testContext } from "../testing/test-context.ts";

describe("the formats of a version", () => {
  forEachStore((open) => {
    let ctx: RequestContext & { actor: Actor };
    let campaignId: string;

    beforeAll(async () => {
      const admin = await seedUser(open(), "admin");
      ctx = { ...testContext(open(), admin), actor: admin };
      ({ campaignId } = await seedCampaign(open(), admin, { tasks: 1, overlap: 1 }));
    });

    it("are those of the families that it has rows of, family by family, and no others", async () => {
      const versionId = await seedVersion(ctx, {
        campaignId,
        families: ["unpaired", "pairs", "prompts"],
        rows: { unpaired: [{}], pairs: [{}] },
      });
      const formats = await createCaller(ctx).datasets.formats({ versionId });
      const families = formats.map(({ family }) => family);
      expect([...new Set(families)]).toEqual(["unpaired", "pairs"]);
      expect(families).toEqual(families.toSorted().toReversed());
      expect(formats.map(({ id }) => id)).toEqual(expect.arrayContaining(["trl-unpaired", "trl-preference"]));
    });

    it("say who reads them for what, and what they refuse and leave out", async () => {
      const versionId = await seedVersion(ctx, { campaignId, families: ["steps"], rows: { steps: [{}] } });
      const formats = await createCaller(ctx).datasets.formats({ versionId });
      expect(formats.find(({ id }) => id === "trl-stepwise")).toMatchObject({
        trainer: "TRL",
        methods: ["process reward model"],
        family: "steps",
        parquet: true,
        limits: expect.arrayContaining(["has no labeled step that says something"]),
        losses: expect.arrayContaining(["neutral labels (counted as wrong)"]),
      });
    });

    it("say which of them can carry metadata: those whose records have columns", async () => {
      const versionId = await seedVersion(ctx, { campaignId, families: ["pairs"], rows: { pairs: [{}] } });
      const formats = await createCaller(ctx).datasets.formats({ versionId });
      const carries = new Map(formats.map(({ id, metadata }) => [id, metadata]));
      expect(carries.get("trl-preference")).toBe(true);
      expect(carries.get("openai-dpo")).toBe(false);
      expect(formats.map(({ metadata }) => metadata)).toEqual(formats.map(({ parquet }) => parquet));
    });
  });
});
