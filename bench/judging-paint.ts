import { loadavg } from "node:os";
import type { Browser } from "@playwright/test";
import { launchChromium, openPage, slowDown, type Slowness } from "./browser/chromium.ts";
import { judgeTasks } from "./browser/judge-tasks.ts";
import { paintsOf, watchPaints } from "./browser/watch-paints.ts";
import { articlePairs } from "./campaign/article-pairs.ts";
import { readingCampaign } from "./campaign/campaigns.ts";
import type { Client } from "./client/open-client.ts";
import { againstTarget, percentile, printTable } from "./report/table.ts";
import { freshDatabase } from "./server/fresh-database.ts";
import { startServer } from "./server/start-server.ts";

const TASKS = Number(process.env["BENCH_TASKS"] ?? 100);
const CHARACTERS = 20_000;
const MACHINES: readonly Slowness[] = [
  { cpu: 4, roundTripMs: 300 },
  { cpu: 1, roundTripMs: 0 },
];
const TARGET_P99_MS = 50;
/** Event Timing leaves out presses that took less than this. */
const SHORTEST_EVENT_MS = 16;

async function measure(
  browser: Browser,
  origin: string,
  client: Client,
  campaignId: string,
  slowness: Slowness,
) {
  const page = await openPage(browser, origin, client);
  await watchPaints(page);
  await slowDown(page, slowness);
  await page.goto(`/campaigns/${campaignId}/judge`);
  await page.locator("[data-task=shown]").waitFor();
  const sitting = await judgeTasks(page, TASKS);
  const paints = await paintsOf(page);
  await page.context().close();
  return { machine: `CPU ÷ ${slowness.cpu}, ${slowness.roundTripMs} ms round trip`, ...sitting, ...paints };
}

const database = await freshDatabase("sqlite");
const server = await startServer(database, { built: true });
const browser = await launchChromium();
try {
  // There are a few more tasks than are judged, so that the next one is always there.
  const lines = articlePairs({ count: TASKS + 5, characters: CHARACTERS, seed: 1 });
  const { campaignId, annotators } = await readingCampaign(server, database, {
    lines,
    annotators: MACHINES.length,
  });
  const results = [];
  for (const [index, slowness] of MACHINES.entries()) {
    const client = annotators[index];
    if (client) results.push(await measure(browser, server.origin, client, campaignId, slowness));
  }

  const spread = (values: readonly number[]) => [
    percentile(values, 0.5),
    percentile(values, 0.95),
    percentile(values, 0.99),
    Math.max(...values),
  ];
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");
  printTable(
    `From the key to the next task on the screen, ms; ${CHARACTERS / 1000} KB of Markdown and maths on each side; Chromium ${browser.version()}, load of this machine ${load}`,
    ["machine", "until", "tasks", "p50", "p95", "p99", "max", "p99 target"],
    results.flatMap(({ machine, presses }) => {
      const painted = presses.map(({ eventMs }) => eventMs ?? SHORTEST_EVENT_MS);
      const nextFrame = presses.map(({ frameMs }) => frameMs);
      return [
        [
          machine,
          "painted (Event Timing, to 8 ms)",
          presses.length,
          ...spread(painted),
          againstTarget(percentile(painted, 0.99), { atMost: TARGET_P99_MS }),
        ],
        [machine, "the frame after it begins", presses.length, ...spread(nextFrame), ""],
      ];
    }),
  );
  printTable(
    `Around it: from a task in view to the next one rendered ahead, ms; tasks that were not wholly there when shown; layout shift and long tasks of the sitting, loading included`,
    ["machine", "ahead p50", "p95", "p99", "late", "layout shift", "target", "long tasks", "longest ms"],
    results.map(({ machine, aheadMs, late, shifts, longTasks }) => {
      const shift = shifts.reduce((sum, value) => sum + value, 0);
      return [
        machine,
        ...spread(aheadMs).slice(0, 3),
        late,
        shift,
        shift === 0 ? "0: met" : "0: MISSED",
        longTasks.length,
        Math.max(0, ...longTasks),
      ];
    }),
  );
} finally {
  await browser.close();
  await server.stop();
  await database.remove();
}
