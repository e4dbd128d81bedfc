import { stat } from "node:fs/promises";
import { join } from "node:path";
import { createCampaign } from "./campaign/campaigns.ts";
import { importUpload, RECORDED, upload, writePairs } from "./campaign/import-pairs.ts";
import { setUpAdmin } from "./campaign/people.ts";
import { againstTarget, printTable } from "./report/table.ts";
import { backends, freshDatabase, type Backend } from "./server/fresh-database.ts";
import { cpuSeconds, forgetPeak, residentMemory } from "./server/process-usage.ts";
import { startServer } from "./server/start-server.ts";

// 600,000 rows are 1 GB.
const ROWS = Number(process.env["BENCH_ROWS"] ?? 100_000);
const TARGET = { secondsAll: (20 * ROWS) / 600_000, peak: 300 };

async function measure(backend: Backend) {
  const database = await freshDatabase(backend);
  try {
    const server = await startServer(database, { built: process.env["BENCH_BUILT"] === "1" });
    const admin = await setUpAdmin(server);
    const file = join(database.dataDir, "pairs.jsonl");
    await writePairs(file, ROWS, 7);
    const { size } = await stat(file);
    const campaignId = await createCampaign(admin, "Pairs", 1);
    const sending = performance.now();
    const uploadId = await upload(admin, campaignId, file);
    const sent = (performance.now() - sending) / 1000;
    await forgetPeak(server.pid);
    const [{ now: atRest }, before] = [await residentMemory(server.pid), await cpuSeconds(server.pid)];
    const seconds = await importUpload(admin, campaignId, uploadId, RECORDED);
    const [{ peak }, cpu] = [await residentMemory(server.pid), (await cpuSeconds(server.pid)) - before];
    await server.stop();
    return [
      backend,
      size / 1e6,
      sent,
      seconds,
      againstTarget(seconds, { atMost: TARGET.secondsAll }),
      cpu,
      ROWS / seconds,
      atRest,
      peak,
      againstTarget(peak, { atMost: TARGET.peak }),
    ];
  } finally {
    await database.remove();
  }
}

const table = [];
for (const backend of backends()) table.push(await measure(backend));
printTable(
  `Import of ${ROWS.toLocaleString("en")} recorded pairs through the server's job`,
  [
    "back end",
    "MB",
    "upload s",
    "import s",
    "seconds target",
    "CPU s",
    "rows/s",
    "rest MiB",
    "peak MiB",
    "peak target",
  ],
  table,
);
