import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { createCampaign, liveCampaign } from "./campaign/campaigns.ts";
import { importUpload, RECORDED, upload, writePairs } from "./campaign/import-pairs.ts";
import { openAnnotator } from "./client/annotator.ts";
import { submitSteadily } from "./client/steady-submits.ts";
import { againstTarget, printTable } from "./report/table.ts";
import { backends, freshDatabase, type Backend } from "./server/fresh-database.ts";
import { cpuSeconds, forgetPeak, residentMemory } from "./server/process-usage.ts";
import { startServer } from "./server/start-server.ts";

// 600,000 rows are 1 GB.
const ROWS = Number(process.env["BENCH_ROWS"] ?? 100_000);
/** Judgments that annotators of another campaign submit meanwhile; 0 measures the import alone. */
const SUBMITS_PER_SECOND = Number(process.env["BENCH_SUBMITS"] ?? 50);
const ANNOTATORS = 16;
const TARGET = {
  seconds: { sqlite: (80 * ROWS) / 600_000, postgres: (150 * ROWS) / 600_000 },
  aboveRest: 120,
  p99: 100,
};
const Duckdb = z.strictObject({
  seconds: z.number(),
  cpu: z.number(),
  atRest: z.number(),
  peak: z.number(),
  bytes: z.number(),
});

async function measure(backend: Backend, file: string) {
  const database = await freshDatabase(backend);
  try {
    const server = await startServer(database, { built: process.env["BENCH_BUILT"] === "1" });
    const { admin, annotators, campaignId } = await liveCampaign(server, database, {
      // Enough for twice the time that the import may take.
      tasks: 4_000 + Math.ceil(2 * SUBMITS_PER_SECOND * TARGET.seconds.postgres),
      overlap: 1,
      annotators: ANNOTATORS,
    });
    const judging = await Promise.all(annotators.map((client) => openAnnotator(client, campaignId)));
    const importing = await createCampaign(admin, "Pairs", 1);
    const uploadId = await upload(admin, importing, file);
    await forgetPeak(server.pid);
    const [{ now: atRest }, before] = [await residentMemory(server.pid), await cpuSeconds(server.pid)];
    const imported = new AbortController();
    const submits = SUBMITS_PER_SECOND > 0 && submitSteadily(judging, SUBMITS_PER_SECOND, imported.signal);
    const seconds = await importUpload(admin, importing, uploadId, RECORDED);
    const [{ peak }, cpu] = [await residentMemory(server.pid), (await cpuSeconds(server.pid)) - before];
    imported.abort();
    const load = submits ? await submits : null;
    await server.stop();
    return [
      `Laurel on ${backend}`,
      seconds,
      againstTarget(seconds, { atMost: TARGET.seconds[backend] }),
      cpu,
      ROWS / seconds,
      atRest,
      peak - atRest,
      againstTarget(peak - atRest, { atMost: TARGET.aboveRest }),
      ...(load === null
        ? ["-", "-", "-", "-", ""]
        : [
            load.sent / seconds,
            load.p50,
            load.p99,
            load.max,
            againstTarget(load.p99, { atMost: TARGET.p99 }),
          ]),
    ];
  } finally {
    await database.remove();
  }
}

/** The peer: the same file into the same tables with the same indexes, by DuckDB, with nobody beside it. */
async function measureDuckdb(folder: string, file: string) {
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(import.meta.dirname, "import", "duckdb-child.ts"),
    file,
    join(folder, "pairs.duckdb"),
  ]);
  const { seconds, cpu, atRest, peak } = Duckdb.parse(JSON.parse(stdout));
  return ["DuckDB", seconds, "", cpu, ROWS / seconds, atRest, peak - atRest, "", "-", "-", "-", "-", ""];
}

const folder = await mkdtemp(join(process.env["BENCH_DIR"] ?? tmpdir(), "laurel-import-"));
try {
  const file = join(folder, "pairs.jsonl");
  await writePairs(file, ROWS, 7);
  const { size } = await stat(file);
  const table = [];
  for (const backend of backends()) table.push(await measure(backend, file));
  table.push(await measureDuckdb(folder, file));
  printTable(
    `Import of ${ROWS.toLocaleString("en")} recorded pairs (${Math.round(size / 1e6)} MB) while others submit`,
    [
      "into",
      "seconds",
      "seconds target",
      "CPU s",
      "rows/s",
      "rest MiB",
      "peak above MiB",
      "above target",
      "submits/s",
      "p50 ms",
      "p99 ms",
      "max ms",
      "p99 target",
    ],
    table,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
