import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openStore } from "@laurel/db/store/open-store";
import { judgmentsOfCampaign } from "@laurel/db/testing/judgments-of-campaign";
import { taskCounts } from "@laurel/db/testing/task-counts";
import { createCampaign } from "./campaign/campaigns.ts";
import { RECORDED, startImport, upload, waitForJob, writePairs } from "./campaign/import-pairs.ts";
import { ADMIN, PASSWORD, setUpAdmin } from "./campaign/people.ts";
import { openClient } from "./client/open-client.ts";
import { printTable } from "./report/table.ts";
import { backends, freshDatabase, type Backend, type FreshDatabase } from "./server/fresh-database.ts";
import { startServer } from "./server/start-server.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 5);
const ROWS = Number(process.env["BENCH_ROWS"] ?? 20_000);
const LATEST_MS = Number(process.env["BENCH_LATEST_MS"] ?? 6_000);
const migrations = join(import.meta.dirname, "..", "packages", "db", "migrations");

/** What a campaign holds after its one import: a task and a judgment for each row, and nothing that is staged. */
async function check(database: FreshDatabase, campaignIds: readonly string[]) {
  const store = await openStore({ url: database.url, migrations });
  try {
    const wrong = { missing: 0, twice: 0, staged: 0 };
    for (const campaignId of campaignIds) {
      const tasks = await taskCounts(store.read, campaignId);
      const judged = (await judgmentsOfCampaign(store.read, campaignId)).map(({ taskId }) => taskId);
      const once = new Set(judged).size;
      wrong.staged += tasks.filter(({ state }) => state === "staged").length;
      wrong.missing += Math.max(0, ROWS - tasks.length) + Math.max(0, ROWS - once);
      wrong.twice += Math.max(0, tasks.length - ROWS) + judged.length - once;
    }
    return wrong;
  } finally {
    await store.close();
  }
}

async function measure(backend: Backend): Promise<(string | number)[]> {
  const database = await freshDatabase(backend);
  try {
    const file = join(database.dataDir, "pairs.jsonl");
    await writePairs(file, ROWS, 7);
    let server = await startServer(database);
    let admin = await setUpAdmin(server);
    const campaignIds: string[] = [];
    const phases: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const campaignId = await createCampaign(admin, `Round ${round}`, 1);
      campaignIds.push(campaignId);
      const uploadId = await upload(admin, campaignId, file);
      const jobId = await startImport(admin, campaignId, uploadId, RECORDED);
      await setTimeout(Math.random() * LATEST_MS);
      const job = await admin.query<{ state: string; progress: { phase?: string } | null }>("jobs.get", {
        jobId,
      });
      phases.push(job.state === "running" ? (job.progress?.phase ?? "starting") : job.state);
      await server.kill();
      server = await startServer(database);
      admin = openClient(server.origin);
      await admin.signIn(ADMIN, PASSWORD);
      // The job is taken up when the lease of the server that died has ended.
      await waitForJob(admin, jobId);
    }
    await server.stop();
    const { missing, twice, staged } = await check(database, campaignIds);
    if (missing + twice + staged > 0) process.exitCode = 1;
    return [backend, ROUNDS, phases.join(", "), ROUNDS * ROWS, missing, twice, staged];
  } finally {
    await database.remove();
  }
}

const rows = [];
for (const backend of backends()) rows.push(await measure(backend));
printTable(
  `SIGKILL at a random moment of an import of ${ROWS.toLocaleString("en")} rows, then a restart that ends it`,
  ["back end", "kills", "killed while", "rows", "missing", "twice", "left staged"],
  rows,
);
