import { gzipSync } from "node:zlib";
import { launchChromium, openPage } from "./browser/chromium.ts";
import { readingCampaign } from "./campaign/campaigns.ts";
import { pairLines } from "./campaign/import-pairs.ts";
import { againstTarget, printTable } from "./report/table.ts";
import { freshDatabase } from "./server/fresh-database.ts";
import { startServer } from "./server/start-server.ts";

const TARGET_KB = 200;
const LARGEST = 12;

const database = await freshDatabase("sqlite");
const server = await startServer(database, { built: true });
const browser = await launchChromium();
try {
  const { campaignId, annotators } = await readingCampaign(server, database, {
    lines: pairLines(5, 1),
    annotators: 1,
  });
  const [client] = annotators;
  if (!client) throw new Error("nobody was invited");
  const page = await openPage(browser, server.origin, client);
  const scripts: { readonly name: string; readonly kb: number; readonly inPage: boolean }[] = [];
  let html = "";
  page.on("response", async (response) => {
    const type = response.request().resourceType();
    if (type === "document") html = await response.text();
    if (type !== "script") return;
    const path = new URL(response.url()).pathname;
    scripts.push({
      name: path.slice(path.lastIndexOf("/") + 1),
      kb: gzipSync(await response.body()).length / 1000,
      inPage: html.includes(path),
    });
  });
  await page.goto(`/campaigns/${campaignId}/judge`);
  await page.locator("html[data-painted-at]").waitFor();
  await page.waitForLoadState("networkidle");

  const sum = (some: typeof scripts) => some.reduce((total, { kb }) => total + kb, 0);
  const needed = scripts.filter(({ inPage }) => inPage);
  printTable(
    "Scripts of the judging page with a pair of plain text, KB of 1,000 bytes after gzip",
    ["script", "KB", "loaded"],
    scripts
      .toSorted((a, b) => b.kb - a.kb)
      .slice(0, LARGEST)
      .map(({ name, kb, inPage }) => [name, kb, inPage ? "with the page" : "by itself, afterwards"]),
  );
  printTable(
    "Together",
    ["scripts", "files", "KB", "target"],
    [
      [
        "with the page: all that the first task needs",
        needed.length,
        sum(needed),
        againstTarget(sum(needed), { atMost: TARGET_KB }),
      ],
      ["and what it loads by itself afterwards", scripts.length, sum(scripts), ""],
    ],
  );
} finally {
  await browser.close();
  await server.stop();
  await database.remove();
}
