import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { DomainError } from "@laurel/core/errors/domain-error";
import { postgresTables } from "../tables/postgres-tables.ts";
import { preparedStatements } from "./prepared-statements.ts";
import type { QueryBuilder, ReadDb, Store, Tx } from "./store.ts";

const MIGRATION_LOCK = 4_711_017;
const DEADLOCK_ATTEMPTS = 5;
const RETRIED = new Set(["40001", "40P01"]);

// drizzle's Postgres builder stands in for SQLite's; postgres-vocabulary says why that holds.
const asQueryBuilder = (client: pg.Pool | pg.PoolClient) => drizzle(client) as unknown as QueryBuilder;

function databaseErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  return databaseErrorCode(error.cause);
}

async function migrateOnce(pool: pg.Pool, migrationsFolder: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    client.release();
  }
}

export async function openPostgresStore(url: string, migrationsFolder: string, poolSize = 10): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: poolSize });
  let closing = false;
  // An idle connection that breaks is replaced by the pool; the next query reports what is still wrong.
  pool.on("error", (error) => {
    if (!closing) process.emitWarning(`Postgres closed an idle connection: ${error.message}`);
  });
  await migrateOnce(pool, migrationsFolder);

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

  async function attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query("BEGIN");
      const value = await work(txOf(client));
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

  const readBase = { dialect: "postgres", t: postgresTables, q: asQueryBuilder(pool) } as const;
  const read: ReadDb = { ...readBase, prepared: preparedStatements(readBase) };
  return {
    dialect: "postgres",
    read,
    async transaction(work) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt(work);
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
