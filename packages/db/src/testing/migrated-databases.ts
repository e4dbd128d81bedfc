import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openStore } from "../store/open-store.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));

async function migrate(url: string): Promise<void> {
  const store = await openStore({ url, migrations });
  await store.close();
}

async function migratePostgres(server: string) {
  const name = `laurel_migrated_${randomBytes(8).toString("hex")}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await migrate(url.href);
  return {
    name,
    async remove() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** Before the first test, runs the real migrations once on each back end; every suite then starts from a copy. Vitest asks for a default export. */
export default async function migratedDatabases(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-migrated-"));
  const sqlite = join(folder, "laurel.db");
  await migrate(sqlite);
  project.provide("migratedSqlite", sqlite);
  const server = process.env["TEST_DATABASE_URL"];
  const postgres = server ? await migratePostgres(server) : null;
  project.provide("migratedPostgres", postgres?.name ?? null);
  return async () => {
    await postgres?.remove();
    await rm(folder, { recursive: true });
  };
}
