import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import autocannon from "autocannon";
import { liveCampaign } from "./campaign/campaigns.ts";
import { checkJudgments } from "./campaign/check-judgments.ts";
import { openAnnotator, submitLoad } from "./client/annotator.ts";
import { againstTarget, printTable } from "./report/table.ts";
import { backends, freshDatabase, type Backend } from "./server/fresh-database.ts";
import { cpuSeconds } from "./server/process-usage.ts";
import { startServer } from "./server/start-server.ts";

const CONNECTIONS = 64;
const WARM_UP_SECONDS = 3;
const SECONDS = Number(process.env["BENCH_SECONDS"] ?? 10);
const OVERLAP = 3;
const TASKS = Number(process.env["BENCH_TASKS"] ?? 40_000);
const TARGET = { perSecond: 2_500, p99: 60 };

/** The most that this machine can do: the same client and a bare server that answers with as many bytes. */
async function bareServer() {
  const answer = "x".repeat(2_500);
  const server = createServer(
    (request, response) => void request.on("end", () => response.end(answer)).resume(),
  ).listen(0, "127.0.0.1");
  const { port } = await new Promise<AddressInfo>((resolve) =>
    server.once("listening", () => resolve(server.address() as AddressInfo)),
  );
  const {
    "2xx": answered,
    duration,
    latency,
  } = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration: 4,
    method: "POST",
    body: "x".repeat(500),
  });
  server.close();
  return { perSecond: answered / duration, p50: latency.p50, p99: latency.p99, max: latency.max };
}

async function measure(backend: Backend) {
  const database = await freshDatabase(backend);
  try {
    const server = await startServer(database);
    const { annotators: clients, campaignId } = await liveCampaign(server, database, {
      tasks: TASKS,
      overlap: OVERLAP,
      annotators: CONNECTIONS,
    });
    const annotators = await Promise.all(clients.map((client) => openAnnotator(client, campaignId)));
    await submitLoad(server.origin, annotators, WARM_UP_SECONDS);
    const before = await cpuSeconds(server.pid);
    const load = await submitLoad(server.origin, annotators, SECONDS);
    const cpuMs = (((await cpuSeconds(server.pid)) - before) * 1000) / (load.perSecond * SECONDS);
    await server.stop();
    return {
      backend,
      load,
      cpuMs,
      check: await checkJudgments(
        database,
        campaignId,
        OVERLAP,
        annotators.flatMap((annotator) => annotator.acknowledged),
      ),
    };
  } finally {
    await database.remove();
  }
}

const bare = await bareServer();
const results = [];
for (const backend of backends()) results.push(await measure(backend));

printTable(
  `Submit, which claims the next task: cookie, validation, commit; ${CONNECTIONS} connections, ${SECONDS} s, client on the same cores`,
  ["server", "submits/s", "of bare", "p50 ms", "p99 ms", "max ms", "CPU ms each", "refused"],
  [
    ["bare node:http", bare.perSecond, 1, bare.p50, bare.p99, bare.max, "", 0],
    ...results.map(({ backend, load, cpuMs }) => [
      `Laurel on ${backend}`,
      load.perSecond,
      load.perSecond / bare.perSecond,
      load.p50,
      load.p99,
      load.max,
      cpuMs,
      load.refused,
    ]),
  ],
);
const [sqlite] = results;
if (sqlite) {
  printTable(
    "Targets, on SQLite",
    ["measure", "measured", "target"],
    [
      [
        "submits/s",
        sqlite.load.perSecond,
        againstTarget(sqlite.load.perSecond, { atLeast: TARGET.perSecond }),
      ],
      ["p99 ms", sqlite.load.p99, againstTarget(sqlite.load.p99, { atMost: TARGET.p99 })],
    ],
  );
}
printTable(
  "What the database holds afterwards",
  ["back end", "acknowledged", "stored", "lost", "stored twice", "tasks over overlap"],
  results.map(({ backend, check }) => [
    backend,
    check.acknowledged,
    check.stored,
    check.lost,
    check.twice,
    check.overfilled,
  ]),
);
if (results.some(({ check }) => check.lost + check.twice + check.overfilled > 0)) process.exitCode = 1;
