import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { DomainError } from "@laurel/core/errors/domain-error";
import { sqliteTables } from "../tables/sqlite-tables.ts";
import type { AskedQuery, Query, QueryAnswer } from "./answer-queries.ts";
import { preparedStatements, type QueryBuilder, type ReadDb } from "./store.ts";

const IDLE_MS = 60_000;

type Waiting = { readonly resolve: (rows: unknown) => void; readonly reject: (error: Error) => void };

/**
 * Reads a SQLite file in a worker thread, so that what reads many rows holds nobody up. The worker is started
 * by the first query, and ended by a minute without one.
 */
export function sqliteReader(start: () => Worker): { readonly read: ReadDb; close(): Promise<void> } {
  const waiting = new Map<number, Waiting>();
  let running: Worker | undefined;
  let asked = 0;
  let idle: NodeJS.Timeout | undefined;
  let isClosed = false;

  function started(): Worker {
    const worker = start();
    worker.on("message", (answer: QueryAnswer) => {
      const query = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("rows" in answer) query?.resolve(answer.rows);
      else query?.reject(new Error(answer.failed));
      if (waiting.size === 0) rest(worker);
    });
    worker.on("error", (error) => failAll(worker, error));
    worker.on("exit", () => failAll(worker, new Error("the thread that reads ended")));
    return worker;
  }

  /** Nobody waits: the process may end, and so will the worker. */
  function rest(worker: Worker): void {
    worker.unref();
    idle = setTimeout(() => {
      if (running === worker) running = undefined;
      worker.postMessage("end");
    }, IDLE_MS).unref();
  }

  function failAll(worker: Worker, cause: Error): void {
    if (running !== worker) return;
    running = undefined;
    for (const { reject } of waiting.values())
      reject(new DomainError("UNAVAILABLE", `This could not be read: ${cause.message}. Try again.`));
    waiting.clear();
  }

  async function ask(query: Query): Promise<unknown> {
    if (isClosed) throw new DomainError("UNAVAILABLE", "The store is closed.");
    clearTimeout(idle);
    running ??= started();
    running.ref();
    const id = ++asked;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    waiting.set(id, { resolve, reject });
    running.postMessage({ ...query, id } satisfies AskedQuery);
    return promise;
  }

  const q = drizzle(async (sql, params, method) => ({
    // What the worker sends is what the driver gave it.
    rows: (await ask({ sql, params, method })) as unknown[],
  })) as unknown as QueryBuilder;
  const base = { dialect: "sqlite", t: sqliteTables, q } as const;
  return {
    read: { ...base, prepared: preparedStatements(base) },
    async close() {
      isClosed = true;
      clearTimeout(idle);
      const worker = running;
      if (!worker) return;
      worker.ref();
      worker.postMessage("end");
      await once(worker, "exit");
    },
  };
}
