import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { DomainError } from "@laurel/core/errors/domain-error";
import { copyIn } from "../sql/copy-rows.ts";
import { postgresTables } from "../tables/postgres-tables.ts";
import { migrateDatabase } from "./migrate-database.ts";
import {
  preparedStatements,
  type QueryBuilder,
  type ReadDb,
  type SeatedWriter,
  type Store,
  type Tx,
} from "./store.ts";

const MIGRATION_LOCK = 4_711_017;
const HISTORY = "drizzle.__drizzle_migrations";
const HISTORY_COLUMNS = "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint";
const DEADLOCK_ATTEMPTS = 5;
const PATIENCE_MS = 10_000;
const RETRIED = new Set(["40001", "40P01"]);

// drizzle's Postgres builder stands in for SQLite's; postgres-vocabulary says why that holds.
const asQueryBuilder = (client: pg.Pool | pg.PoolClient) => drizzle(client) as unknown as QueryBuilder;

function databaseErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return databaseErrorCode(error.cause);
}

// The connection broke (08, 57P, 25P03), or the server is out of room or connections (53) or read-only
// (25006).
const SERVER_FAULTS = /^(08...|57P0.|25P03|25006|53...)$/;
const NETWORK_FAULTS = /^(ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

const NOTICED =
  /^(Connection terminated|Client .* is not queryable$|timeout exceeded when trying to connect$)/;

/** Whether the connection or the server is at fault, and not the query. */
function isConnectionFault(error: unknown): boolean {
  const code = databaseErrorCode(error) ?? "";
  if (SERVER_FAULTS.test(code) || NETWORK_FAULTS.test(code)) return true;
  // pg gives no code to faults that it notices itself.
  if (!(error instanceof Error)) return false;
  const isNoticed = NOTICED.test(error.message);
  return isNoticed || isConnectionFault(error.cause);
}

/** The words of Postgres or of the network. drizzle's words around them contain the query's values. */
function ownWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : ownWords(error.cause);
}

/** The error UNAVAILABLE for callers. They do not log it, so the operator learns its cause by a warning. */
function unavailable(message: string, cause: unknown): DomainError {
  const fault = new DomainError("UNAVAILABLE", message);
  fault.cause = cause;
  process.emitWarning(`${message} (${ownWords(cause)})`);
  return fault;
}

/**
 * The pool as reads use it: an error that a connection or the server is at fault for becomes UNAVAILABLE.
 * drizzle wraps an error of its own around that, so callers look for it among the causes.
 */
function readingPool(pool: pg.Pool): pg.Pool {
  async function query(statement: pg.QueryConfig, values?: unknown[]) {
    try {
      return await pool.query(statement, values);
    } catch (error) {
      if (!isConnectionFault(error)) throw error;
      const advice = "Try again; if that fails too, check the server.";
      throw unavailable(`The connection to Postgres failed, so nothing was read. ${advice}`, error);
    }
  }
  return new Proxy(pool, {
    get: (target, key): unknown => (key === "query" ? query : Reflect.get(target, key)),
  });
}

/**
 * Does `work` with a connection of the pool, and gives it back; one that broke is thrown away. pg reports a
 * broken connection as an event too, and an event "error" to which nobody listens ends the process. The pool
 * listens to its idle connections only, so this listens to the one that is in use.
 */
async function withConnection<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  let broken: Error | undefined;
  const onError = (error: Error) => {
    broken ??= error;
  };
  client.on("error", onError);
  try {
    return await work();
  } catch (error) {
    await client.query("ROLLBACK").catch(onError);
    throw error;
  } finally {
    // The pool listens again from the release on, so no event between the two is missed.
    client.release(broken);
    client.removeListener("error", onError);
  }
}

async function migrateInTransaction(client: pg.PoolClient, migrationsFolder: string): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock($1)", [MIGRATION_LOCK]);
  const { rows } = await client.query<{ name: string }>("SELECT current_database() AS name");
  await migrateDatabase(
    {
      name: rows[0]?.name ?? "",
      historyTable: HISTORY,
      makeHistoryTable: [
        "CREATE SCHEMA IF NOT EXISTS drizzle",
        `CREATE TABLE IF NOT EXISTS ${HISTORY} (${HISTORY_COLUMNS})`,
      ],
      run: async (sql) => void (await client.query(sql)),
      hashes: async () => {
        const applied = await client.query<{ hash: string }>(`SELECT hash FROM ${HISTORY} ORDER BY id`);
        return applied.rows.map(({ hash }) => hash);
      },
      orphans: () => [],
    },
    migrationsFolder,
  );
}

/**
 * Brings the database up to date in one transaction. If several processes try, one of them does it and the
 * others wait.
 */
async function migrateOnce(pool: pg.Pool, migrationsFolder: string): Promise<void> {
  const client = await pool.connect();
  await withConnection(client, async () => {
    await client.query("BEGIN");
    await migrateInTransaction(client, migrationsFolder);
    await client.query("COMMIT");
  });
}

/** Transactions on connections of the pool, each begun again when Postgres asks for it. */
function writingPool(pool: pg.Pool, isClosing: () => boolean): Store["transaction"] {
  const transactions = new WeakMap<pg.PoolClient, Tx>();
  const txOf = (client: pg.PoolClient): Tx => {
    const known = transactions.get(client);
    if (known) return known;
    const base = { dialect: "postgres", t: postgresTables, q: asQueryBuilder(client) } as const;
    const tx: Tx = {
      ...base,
      writable: true,
      sqlite: null,
      copyIn: (statement, rows) => copyIn(client, statement, rows),
      prepared: preparedStatements(base),
      async lockFacts() {
        await client.query("LOCK TABLE judgments, imports, withdrawals IN SHARE ROW EXCLUSIVE MODE");
      },
      async writeFacts() {
        await client.query("LOCK TABLE judgments, imports, withdrawals IN ROW EXCLUSIVE MODE");
      },
    };
    transactions.set(client, tx);
    return tx;
  };

  async function connect(): Promise<pg.PoolClient> {
    if (isClosing()) throw new DomainError("UNAVAILABLE", "The store is closed.");
    try {
      return await pool.connect();
    } catch (error) {
      const advice = "Check that its server is up and has connections left, then try again.";
      throw unavailable(`No connection to Postgres could be had, so this was not saved. ${advice}`, error);
    }
  }

  async function attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await connect();
    let outcome = "this was not saved. Try again";
    try {
      return await withConnection(client, async () => {
        await client.query("BEGIN");
        const value = await work(txOf(client));
        outcome = "this may or may not be saved. Look, and if it is not, try again";
        const { command } = await client.query("COMMIT");
        // Postgres answers the COMMIT of a transaction in which a query had failed by rolling it back.
        if (command === "COMMIT") return value;
        const message = "A transaction went on after one of its queries had failed, so it was not saved.";
        throw new DomainError("INTERNAL", message);
      });
    } catch (error) {
      if (error instanceof DomainError || !isConnectionFault(error)) throw error;
      const advice = "if that fails too, check the server.";
      throw unavailable(`The connection to Postgres failed, so ${outcome}; ${advice}`, error);
    }
  }

  return async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt(work);
      } catch (error) {
        // Postgres asks for a deadlocked transaction to be run again; its body was rolled back whole.
        if (!RETRIED.has(databaseErrorCode(error) ?? "") || tries >= DEADLOCK_ATTEMPTS) throw error;
      }
    }
  };
}

/** `patienceMs` is how long a caller waits for a free connection, or for the server to accept a new one. */
export async function openPostgresStore(
  url: string,
  migrationsFolder: string,
  poolSize = 10,
  patienceMs = PATIENCE_MS,
): Promise<Store> {
  const waits = { connectionTimeoutMillis: patienceMs, keepAlive: true };
  const pool = new pg.Pool({ connectionString: url, max: poolSize, ...waits });
  let closing = false;
  // An idle connection that breaks is replaced by the pool; the next query reports what is still wrong.
  pool.on("error", (error) => {
    if (!closing) process.emitWarning(`Postgres closed an idle connection: ${error.message}`);
  });
  try {
    await migrateOnce(pool, migrationsFolder);
  } catch (error) {
    closing = true;
    await pool.end();
    throw error;
  }

  const readBase = { dialect: "postgres", t: postgresTables, q: asQueryBuilder(readingPool(pool)) } as const;
  const read: ReadDb = { ...readBase, prepared: preparedStatements(readBase) };
  return {
    dialect: "postgres",
    read,
    longRead: read,
    transaction: writingPool(pool, () => closing),
    admitWriter: () => ({ seat: { dialect: "postgres", url }, leave: () => undefined }),
    async close() {
      if (closing) throw new DomainError("UNAVAILABLE", "The store is closed.");
      closing = true;
      await pool.end();
    },
  };
}

/** A transaction of a worker that stands still is ended by Postgres, since it may hold locks. */
const STANDSTILL_MS = 60_000;

/** One connection to a database that the store has migrated. */
export function openPostgresSeat(url: string): SeatedWriter {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    keepAlive: true,
    idle_in_transaction_session_timeout: STANDSTILL_MS,
    // Nobody is told of staged rows, so these commits need not wait for the disk, during which nobody else could
    // number facts. What makes them visible is a commit of the server's, which does wait for all before it.
    options: "-c synchronous_commit=off",
  });
  pool.on("error", (error) => {
    process.emitWarning(`Postgres closed the idle connection of a worker: ${error.message}`);
  });
  return {
    dialect: "postgres",
    isWanted: () => false,
    transaction: writingPool(pool, () => false),
    close: () => pool.end(),
  };
}
