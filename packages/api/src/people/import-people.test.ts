import { beforeAll, describe, expect, it } from "vitest";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { createCaller } from "../app-router.ts";
import type { Actor } from "../request-context.ts";
import { seedCampaign } from "../testing/seed-campaign.ts";
import { seedUser } from "../testing/seed-user.ts";
import { testContext } from "../testing/test-context.ts";

describe("importing people from CSV", () => {
  forEachStore((open) => {
    let admin: Actor;
    beforeAll(async () => {
      admin = await seedUser(open(), "admin");
    });
    const caller = () => createCaller(testContext(open(), admin));
    const total = async (search: string) => (await caller().people.list({ search })).total;
    const campaign = async () => {
      const { campaignId } = await seedCampaign(open(), admin, { tasks: 0, overlap: 1 });
      return { campaignId, name: `Campaign ${campaignId.slice(-4)}` };
    };

    it("makes everybody with memberships, tags and a link that works; the same file again adds nothing", async () => {
      const [one, two] = [await campaign(), await campaign()];
      const csv = `Name,Email,Role,Campaigns,Tags\r\n"Lovelace, Ada",ADA@example.org,,"${one.name}: annotator; ${two.name}:lead",fr; night\r\nBob,bob@example.org,admin,,\r\n`;
      const dry = await caller().people.importCsv({ csv, dryRun: true });
      expect(dry).toEqual({
        problems: [],
        existing: 0,
        created: [
          { name: "Lovelace, Ada", email: "ada@example.org", link: null },
          { name: "Bob", email: "bob@example.org", link: null },
        ],
      });
      expect(await total("ada@example.org")).toBe(0);

      const { created } = await caller().people.importCsv({ csv, dryRun: false });
      const token = new URL(created[0]?.link ?? "").pathname.replace("/link/", "");
      expect(await createCaller(testContext(open(), null)).links.inspect({ token })).toEqual({
        purpose: "invite",
        name: "Lovelace, Ada",
        email: "ada@example.org",
      });
      expect((await caller().members.list({ campaignId: one.campaignId })).rows).toMatchObject([
        { email: "ada@example.org", role: "annotator", tags: ["fr", "night"] },
      ]);
      expect((await caller().members.list({ campaignId: two.campaignId })).rows).toMatchObject([
        { email: "ada@example.org", role: "lead" },
      ]);
      expect((await caller().people.list({ search: "bob@example.org" })).rows).toMatchObject([
        { role: "admin", campaigns: 0 },
      ]);

      expect(await caller().people.importCsv({ csv, dryRun: false })).toEqual({
        problems: [],
        created: [],
        existing: 2,
      });
    });

    it("says what is wrong with each line and makes nobody", async () => {
      const csv = [
        "name,email,role,campaigns",
        "Fine,fine@example.org,member,",
        ",nobody,boss,No colon",
        "Fine again,FINE@example.org,,",
        "Short,short@example.org",
      ].join("\n");
      const { problems, created } = await caller().people.importCsv({ csv, dryRun: false });
      expect(created).toEqual([]);
      expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
        "3 name",
        "3 email",
        "3 role",
        "3 campaigns",
        "4 email",
        "5 ",
      ]);
      expect(problems.find(({ line }) => line === 4)?.reason).toBe("fine@example.org is on line 2 already");
      expect(await total("fine@example.org")).toBe(0);

      const unknown = await caller().people.importCsv({
        csv: "name,email,campaigns\nFine,fine@example.org,Nowhere: lead",
        dryRun: false,
      });
      expect(unknown.problems).toEqual([
        { line: 2, field: "campaigns", reason: 'there is no campaign named "Nowhere"' },
      ]);
      expect(await total("fine@example.org")).toBe(0);
      await expect(caller().people.importCsv({ csv: "name,email\n", dryRun: false })).rejects.toThrow(
        /has no people/,
      );
    });

    it("takes a thousand people at once", async () => {
      const lines = Array.from({ length: 1_000 }, (_, i) => `Person ${i},crowd-${i}@example.org`);
      const { created } = await caller().people.importCsv({
        csv: ["name,email", ...lines].join("\n"),
        dryRun: false,
      });
      expect([created.length, new Set(created.map(({ link }) => link)).size, await total("crowd-")]).toEqual([
        1_000, 1_000, 1_000,
      ]);
    });
  });
});
