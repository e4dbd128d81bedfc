import { test as base } from "@playwright/test";
import { join, type Person } from "./seed/people.ts";
import { type LaurelServer, startServer } from "./server/start-server.ts";

type Worker = {
  /** The name of the server. Journeys with another name get another server, with an empty database. */
  serverName: string;
  /** Whether the server starts with the demo and its simulated judgments. */
  demo: boolean;
  laurel: LaurelServer;
  /** The first admin, who has used the set-up link. */
  admin: Person;
};

/** Playwright's `test` with a server of its own for each `serverName`, and addresses relative to it. */
export const test = base.extend<object, Worker>({
  serverName: ["", { option: true, scope: "worker" }],
  demo: [false, { option: true, scope: "worker" }],
  laurel: [
    async ({ demo, serverName }, use) => {
      const laurel = await startServer({ name: serverName, demo });
      await use(laurel);
      await laurel.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  admin: [
    async ({ laurel }, use) => {
      const admin = await join(
        laurel.setupLink,
        { name: "Ada Admin", email: "ada@example.org" },
        { setup: true },
      );
      await use(admin);
      await admin.api.dispose();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ laurel }, use) => {
    await use(laurel.origin);
  },
});
