import { join } from "node:path";
import { usualSpec } from "@laurel/core/datasets/dataset-spec";
import { createCampaign } from "./campaign/campaigns.ts";
import { importUpload, RECORDED, UNJUDGED, upload, waitForJob, writePairs } from "./campaign/import-pairs.ts";
import { inviteAnnotators, setUpAdmin } from "./campaign/people.ts";
import { openAnnotator, submitLoad } from "./client/annotator.ts";
import { mintId } from "./client/open-client.ts";
import { againstTarget, printTable } from "./report/table.ts";
import { backends, freshDatabase, type Backend } from "./server/fresh-database.ts";
import { cpuSeconds, forgetPeak, residentMemory } from "./server/process-usage.ts";
import { startServer } from "./server/start-server.ts";

const PAIRS = Number(process.env["BENCH_PAIRS"] ?? 100_000);
const ANNOTATORS = 8;
const LOAD_SECONDS = 4;
const TARGET = { perSecond: 20_000, peak: 300 };
const SPEC = usualSpec("preference", ["pairs"]);

type Measured = {
  readonly label: string;
  readonly seconds: number;
  readonly cpu: number;
  readonly peak: number;
};

async function measure(backend: Backend) {
  const database = await freshDatabase(backend);
  try {
    const server = await startServer(database, { built: process.env["BENCH_BUILT"] === "1" });
    const admin = await setUpAdmin(server);
    const meter = async (label: string, work: () => Promise<unknown>): Promise<Measured> => {
      await forgetPeak(server.pid);
      const before = await cpuSeconds(server.pid);
      const started = performance.now();
      await work();
      return {
        label: `${backend}: ${label}`,
        seconds: (performance.now() - started) / 1000,
        cpu: (await cpuSeconds(server.pid)) - before,
        peak: (await residentMemory(server.pid)).peak,
      };
    };
    const file = join(database.dataDir, "pairs.jsonl");
    await writePairs(file, PAIRS, 7);

    const campaignId = await createCampaign(admin, "Pairs", 1);
    const uploadId = await upload(admin, campaignId, file);
    const recorded = await meter("import of recorded preferences", () =>
      importUpload(admin, campaignId, uploadId, RECORDED),
    );
    const datasetId = mintId();
    await admin.mutate("datasets.create", { campaignId, datasetId, name: "Pairs" });
    const versionId = mintId();
    const cut = await meter("cut of a version", async () => {
      const { jobId } = await admin.mutate<{ jobId: string }>("datasets.cut", {
        datasetId,
        versionId,
        spec: SPEC,
      });
      await waitForJob(admin, jobId);
    });
    const prepared = await meter("its export as JSONL and Parquet", async () => {
      const { jobId } = await admin.mutate<{ jobId: string }>("datasets.prepare", {
        versionId,
        id: mintId(),
        format: "trl-preference",
      });
      await waitForJob(admin, jobId);
    });

    const otherId = await createCampaign(admin, "Unjudged", 1);
    const otherUpload = await upload(admin, otherId, file);
    const unjudged = await meter("import without preferences", () =>
      importUpload(admin, otherId, otherUpload, UNJUDGED),
    );
    await admin.mutate("campaigns.setStatus", { campaignId: otherId, status: "live" });
    const annotators = await Promise.all(
      (await inviteAnnotators(admin, server.origin, "Unjudged", ANNOTATORS)).map((client) =>
        openAnnotator(client, otherId),
      ),
    );
    const alone = await submitLoad(server.origin, annotators, LOAD_SECONDS);
    const thirdId = await createCampaign(admin, "Beside", 1);
    const beside = importUpload(admin, thirdId, await upload(admin, thirdId, file), RECORDED);
    const during = await submitLoad(server.origin, annotators, LOAD_SECONDS);
    await beside;
    await server.stop();
    return { backend, jobs: [recorded, unjudged, cut, prepared], alone, during };
  } finally {
    await database.remove();
  }
}

const results = [];
for (const backend of backends()) results.push(await measure(backend));
printTable(
  `Import and export of ${PAIRS.toLocaleString("en")} pairs of about 1.8 KB, through the server's jobs`,
  ["job", "seconds", "CPU s", "rows/s", "rows/s target", "peak MiB", "peak target"],
  results
    .flatMap(({ jobs }) => jobs)
    .map(({ label, seconds, cpu, peak }) => [
      label,
      seconds,
      cpu,
      PAIRS / seconds,
      againstTarget(PAIRS / seconds, { atLeast: TARGET.perSecond }),
      peak,
      againstTarget(peak, { atMost: TARGET.peak }),
    ]),
);
printTable(
  `Submits of ${ANNOTATORS} annotators, without and beside an import`,
  ["back end", "when", "submits/s", "p50 ms", "p99 ms", "max ms"],
  results.flatMap(({ backend, alone, during }) =>
    (
      [
        ["alone", alone],
        ["beside an import", during],
      ] as const
    ).map(([when, load]) => [backend, when, load.perSecond, load.p50, load.p99, load.max]),
  ),
);
