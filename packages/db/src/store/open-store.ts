import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Store } from "./store.ts";

export type StoreOptions = {
  /** `postgres://…`, or the path of a SQLite file. */
  readonly url: string;
  /** Holds `sqlite/` and `postgres/`. */
  readonly migrations: string;
  readonly poolSize?: number;
};

const OLDEST_NODE = 22;

/** Opens the database, brings it up to date, and makes this process its owner (SQLite). */
export async function openStore(options: StoreOptions): Promise<Store> {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < OLDEST_NODE) {
    // better-sqlite3 13 crashes without a word on Node 20, so say it before the driver is loaded.
    throw new DomainError(
      "UNAVAILABLE",
      `Laurel needs the Node that it brings along, but this is ${process.version}. Start it with "npm start" or "npm run laurel".`,
    );
  }
  if (/^postgres(ql)?:\/\//.test(options.url)) {
    const { openPostgresStore } = await import("./open-postgres-store.ts");
    return openPostgresStore(options.url, join(options.migrations, "postgres"), options.poolSize);
  }
  mkdirSync(dirname(options.url), { recursive: true });
  const { openSqliteStore } = await import("./open-sqlite-store.ts");
  return openSqliteStore(options.url, join(options.migrations, "sqlite"));
}
