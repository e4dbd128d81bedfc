import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCaller } from "@laurel/api/app-router";
import { forEachStore } from "@laurel/db/testing/for-each-store";
import { requestContext } from "../sign-in/request-context.ts";
import { addPerson } from "../testing/add-person.ts";
import { startTestServer, type TestServer } from "../testing/start-test-server.ts";
import { INVITED, SIMULATED } from "./demo-people.ts";
import { loadDemoInstance } from "./load-demo-instance.ts";

describe("the demo instance", () => {
  forEachStore((open) => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startTestServer(open());
    });
    afterAll(() => server.stop());

    it("has a live campaign with judgments on several days, work left, and a link for each invited person; and is loaded once", async () => {
      const said: string[] = [];
      await loadDemoInstance(server.instance, "http://localhost:3000", (line) => said.push(line));
      expect(said.filter((line) => line.includes("http://localhost:3000/link/"))).toHaveLength(
        INVITED.length,
      );

      const admin = await addPerson(open(), "admin");
      const caller = createCaller(
        requestContext(server.instance, { userId: admin.id, role: "admin", via: "cookie", scopes: null }, ""),
      );
      const [campaign] = (await caller.campaigns.list({})).rows;
      const campaignId = campaign?.id ?? "";
      const { counts, perDay, perAnnotator } = await caller.results.progress({ campaignId });
      expect(counts.judgments).toBeGreaterThan(counts.tasks);
      expect(counts.open).toBeGreaterThan(10);
      expect(perDay.filter(({ judgments }) => judgments > 0).length).toBeGreaterThanOrEqual(3);
      expect(perAnnotator.filter(({ judgments }) => judgments > 0)).toHaveLength(SIMULATED.length);

      const [first] = (await caller.campaigns.prompts({ campaignId })).rows;
      const { metadata } = await caller.campaigns.prompt({ campaignId, promptId: first?.promptId ?? "" });
      expect(metadata, "the hidden quality stays hidden").toEqual([]);

      await loadDemoInstance(server.instance, "http://localhost:3000", (line) => said.push(line));
      expect(said.at(-1)).toMatch(/not loaded/);
      expect((await caller.campaigns.list({})).total).toBe(1);
    }, 120_000);
  });
});
