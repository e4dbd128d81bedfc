import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";

type Client = { connect(): Promise<void>; query(text: string): Promise<unknown>; end(): Promise<void> };

async function statement(url: string, text: string): Promise<void> {
  // The driver is packages/db's.
  const { Client: PgClient }: { Client: new (options: { connectionString: string }) => Client } =
    createRequire(join(import.meta.dirname, "../../packages/db/package.json"))("pg");
  const client = new PgClient({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** An empty database on the Postgres server of `url`, and the way to drop it. */
export async function createDatabase(url: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `laurel_e2e_${randomBytes(6).toString("hex")}`;
  await statement(url, `CREATE DATABASE ${name}`);
  const created = new URL(url);
  created.pathname = `/${name}`;
  return { url: created.href, drop: () => statement(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
