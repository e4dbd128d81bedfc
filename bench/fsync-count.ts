import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { liveCampaign } from "./campaign/campaigns.ts";
import { openAnnotator, submitLoad } from "./client/annotator.ts";
import { printTable } from "./report/table.ts";
import { freshDatabase } from "./server/fresh-database.ts";
import { startServer } from "./server/start-server.ts";

const SECONDS = 4;

/**
 * Counts the syncs and writes of the server while `connections` annotators submit. strace slows it down, so
 * no rate is printed.
 */
async function count(connections: number): Promise<(string | number)[]> {
  const database = await freshDatabase("sqlite");
  const log = join(database.dataDir, "syscalls");
  // -D keeps the server this program's own child, which it can stop; -y names the file of each descriptor.
  const server = await startServer(database, {
    under: ["strace", "-D", "-f", "-qq", "-y", "-o", log, "-e", "trace=fsync,fdatasync"],
  });
  try {
    const { annotators: clients, campaignId } = await liveCampaign(server, database, {
      tasks: 4_000,
      overlap: 3,
      annotators: connections,
    });
    const annotators = await Promise.all(clients.map((client) => openAnnotator(client, campaignId)));
    const syncs = async () =>
      (await readFile(log, "utf8"))
        .split("\n")
        .filter((line) => /laurel\.db/.test(line) && !/unfinished/.test(line));
    const before = (await syncs()).length;
    await submitLoad(server.origin, annotators, SECONDS);
    const during = (await syncs()).slice(before);
    const wal = during.filter((line) => line.includes("laurel.db-wal")).length;
    const acknowledged = annotators.reduce((sum, annotator) => sum + annotator.acknowledged.length, 0);
    return [connections, acknowledged, wal, during.length - wal, wal / acknowledged, acknowledged / wal];
  } finally {
    await server.stop();
    await database.remove();
  }
}

const rows = [];
for (const connections of [1, 16, 64]) rows.push(await count(connections));
printTable(
  "Syncs under load on SQLite (WAL, synchronous=FULL), counted by strace",
  ["connections", "acknowledged", "syncs of the log", "of the database", "a submit", "submits a sync"],
  rows,
);
process.stdout.write(
  "One connection: every submit waits for a sync of its own, so nothing is acknowledged before it is on the disk.\nMany: the submits of one turn of the event loop share a sync.\n",
);
