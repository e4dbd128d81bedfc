import { randomBytes } from "node:crypto";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Database from "better-sqlite3";
import pg from "pg";
import type { Dialect } from "../store/store.ts";

/** A database of its own for one test, which no store has opened yet. */
export type NewDatabase = {
  readonly url: string;
  /** Runs SQL past the store; several statements may stand in one text. */
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Record<string, unknown>[]>;
  remove(): Promise<void>;
};

/**
 * What a new database holds: what a folder keeps as `laurel.db.gz` and `laurel.sql`, or what another database
 * holds.
 */
type Content = { readonly keptIn: string } | { readonly copyOf: string };

async function newSqlite(content: Content | undefined): Promise<NewDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-test-"));
  const url = join(folder, "laurel.db");
  if (content && "copyOf" in content) await copyFile(content.copyOf, url);
  else if (content) await writeFile(url, gunzipSync(await readFile(join(content.keptIn, "laurel.db.gz"))));
  const connected = <T>(work: (connection: Database.Database) => T): T => {
    const connection = new Database(url);
    try {
      return work(connection);
    } finally {
      connection.close();
    }
  };
  return {
    url,
    run: async (sql) => connected((connection) => void connection.exec(sql)),
    rows: async (sql) =>
      connected((connection) => connection.prepare<[], Record<string, unknown>>(sql).all()),
    remove: () => rm(folder, { recursive: true }),
  };
}

async function newPostgres(content: Content | undefined): Promise<NewDatabase> {
  const server = process.env["TEST_DATABASE_URL"];
  if (!server) {
    throw new Error(
      "TEST_DATABASE_URL is not set: `npm test` starts a Postgres and sets it; " +
        "so a suite on one back end alone never passes for both.",
    );
  }
  const name = `laurel_${randomBytes(8).toString("hex")}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  const template = content && "copyOf" in content ? ` TEMPLATE ${content.copyOf}` : "";
  await admin.query(`CREATE DATABASE ${name}${template}`);
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  // Each call has a connection of its own, since a dump leaves its settings behind.
  const connected = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const run = async (sql: string) => void (await connected(sql));
  if (content && "keptIn" in content) await run(await readFile(join(content.keptIn, "laurel.sql"), "utf8"));
  return {
    url,
    run,
    rows: connected,
    async remove() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/**
 * A new database: empty, or with content. On SQLite `copyOf` is a file's path, on Postgres the name of a
 * database.
 */
export function newDatabase(dialect: Dialect, content?: Content): Promise<NewDatabase> {
  return dialect === "sqlite" ? newSqlite(content) : newPostgres(content);
}
