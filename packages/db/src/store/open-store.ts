import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Worker } from "node:worker_threads";
import { DomainError } from "@laurel/core/errors/domain-error";
import { nodeProblem } from "./node-version.ts";
import type { SeatedWriter, Store, WriterSeat } from "./store.ts";

export type StoreOptions = {
  /** `postgres://…`, or the path of a SQLite file. */
  readonly url: string;
  /** Holds `sqlite/` and `postgres/`. */
  readonly migrations: string;
  readonly poolSize?: number;
  /** Starts a worker that runs `answerQueries` on the file; without it, long reads have no thread of their own. */
  readonly startReader?: (file: string) => Worker;
};

/** Opens the database, brings it up to date, and makes this process its owner (SQLite). */
export async function openStore(options: StoreOptions): Promise<Store> {
  // This comes before the driver is loaded, which crashes on a Node that is too old.
  const problem = nodeProblem(process.version);
  if (problem !== null) throw new DomainError("UNAVAILABLE", problem);
  if (/^postgres(ql)?:\/\//.test(options.url)) {
    const { openPostgresStore } = await import("./open-postgres-store.ts");
    return openPostgresStore(options.url, join(options.migrations, "postgres"), options.poolSize);
  }
  mkdirSync(dirname(options.url), { recursive: true });
  const { openSqliteStore } = await import("./open-sqlite-store.ts");
  return openSqliteStore(options.url, join(options.migrations, "sqlite"), options.startReader);
}

/** Opens a connection of the worker's own. The store that gave the seat has migrated the database. */
export async function openSeat(seat: WriterSeat): Promise<SeatedWriter> {
  if (seat.dialect === "postgres") {
    const { openPostgresSeat } = await import("./open-postgres-store.ts");
    return openPostgresSeat(seat.url);
  }
  const { openSqliteSeat } = await import("./open-sqlite-seat.ts");
  return openSqliteSeat(seat.file, seat.turns);
}
