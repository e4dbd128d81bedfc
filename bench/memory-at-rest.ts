import { setTimeout } from "node:timers/promises";
import { setUpAdmin } from "./campaign/people.ts";
import { againstTarget, printTable } from "./report/table.ts";
import { freshDatabase } from "./server/fresh-database.ts";
import { residentMemory } from "./server/process-usage.ts";
import { startServer } from "./server/start-server.ts";

const PAGES = ["/sign-in", "/campaigns", "/campaigns/new", "/people", "/account", "/audit"];
const ROUNDS = 10;
const REST_MS = 5_000;
const TARGET_MIB = 350;

const database = await freshDatabase("sqlite");
const server = await startServer(database, { built: true });
try {
  await setTimeout(REST_MS);
  const started = await residentMemory(server.pid);
  const admin = await setUpAdmin(server);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of PAGES)
      await (await fetch(server.origin + page, { headers: { cookie: admin.cookie() } })).text();
    await admin.query("campaigns.list", {});
  }
  await setTimeout(REST_MS);
  const viewed = await residentMemory(server.pid);
  printTable(
    "Resident memory of the built server at rest, MiB",
    ["when", "now", "peak", "target"],
    [
      ["after start", started.now, started.peak, againstTarget(started.now, { atMost: TARGET_MIB })],
      [
        `after ${ROUNDS * PAGES.length} page views`,
        viewed.now,
        viewed.peak,
        againstTarget(viewed.now, { atMost: TARGET_MIB }),
      ],
    ],
  );
} finally {
  await server.stop();
  await database.remove();
}
