import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { DomainError } from "@laurel/core/errors/domain-error";
import { postgresTables } from "../tables/postgres-tables.ts";
import { migrateDatabase } from "./migrate-database.ts";
import { preparedStatements } from "./prepared-statements.ts";
import type { QueryBuilder, ReadDb, Store, Tx } from "./store.ts";

const MIGRATION_LOCK = 4_711_017;
const HISTORY = "drizzle.__drizzle_migrations";
const HISTORY_COLUMNS = "id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint";
const DEADLOCK_ATTEMPTS = 5;
const RETRIED = new Set(["40001", "40P01"]);

// drizzle's Postgres builder stands in for SQLite's; postgres-vocabulary says why that holds.
const asQueryBuilder = (client: pg.Pool | pg.PoolClient) => drizzle(client) as unknown as QueryBuilder;

function databaseErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return databaseErrorCode(error.cause);
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const value = await work(client);
    await client.query("COMMIT");
    return value;
  } catch (error) {
    await client.query("ROLLBACK").catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Brings the database up to date in the client's transaction; of several processes one does, others wait. */
async function migrateOnce(client: pg.PoolClient, migrationsFolder: string): Promise<void> {
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

export async function openPostgresStore(url: string, migrationsFolder: string, poolSize = 10): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  let closing = false;
  // An idle connection that breaks is replaced by the pool; the next query reports what is still wrong.
  pool.on("error", (error) => {
    if (!closing) process.emitWarning(`Postgres closed an idle connection: ${error.message}`);
  });
  try {
    await inTransaction(pool, (client) => migrateOnce(client, migrationsFolder));
  } catch (error) {
    closing = true;
    await pool.end();
    throw error;
  }

  const transactions = new WeakMap<pg.PoolClient, Tx>();
  const txOf = (client: pg.PoolClient): Tx => {
    const known = transactions.get(client);
    if (known) return known;
    const base = { dialect: "postgres", t: postgresTables, q: asQueryBuilder(client) } as const;
    const tx: Tx = {
      ...base,
      writable: true,
      sqlite: null,
      prepared: preparedStatements(base),
      async lockFacts() {
        await client.query("LOCK TABLE judgments, imports IN SHARE ROW EXCLUSIVE MODE");
      },
      async writeFacts() {
        await client.query("LOCK TABLE judgments, imports IN ROW EXCLUSIVE MODE");
      },
    };
    transactions.set(client, tx);
    return tx;
  };

  const readBase = { dialect: "postgres", t: postgresTables, q: asQueryBuilder(pool) } as const;
  const read: ReadDb = { ...readBase, prepared: preparedStatements(readBase) };
  return {
    dialect: "postgres",
    read,
    async transaction(work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await inTransaction(pool, (client) => work(txOf(client)));
        } catch (error) {
          // Postgres asks for a deadlocked transaction to be run again; its body was rolled back whole.
          if (!RETRIED.has(databaseErrorCode(error) ?? "") || tries >= DEADLOCK_ATTEMPTS) throw error;
        }
      }
    },
    async close() {
      if (closing) throw new DomainError("UNAVAILABLE", "The store is closed.");
      closing = true;
      await pool.end();
    },
  };
}
