import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { openStore } from "../store/open-store.ts";
import { newDatabase } from "./new-database.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));

async function newMigrated(dialect: "sqlite" | "postgres") {
  const database = await newDatabase(dialect);
  const store = await openStore({ url: database.url, migrations });
  await store.close();
  return database;
}

/**
 * Before the first test, runs the real migrations once on each back end; every suite then starts from a copy.
 * Vitest asks for a default export.
 */
export default async function migratedDatabases(project: TestProject): Promise<() => Promise<void>> {
  const sqlite = await newMigrated("sqlite");
  project.provide("migratedSqlite", sqlite.url);
  const postgres = process.env["TEST_DATABASE_URL"] ? await newMigrated("postgres") : null;
  project.provide("migratedPostgres", postgres && new URL(postgres.url).pathname.slice(1));
  return async () => {
    await postgres?.remove();
    await sqlite.remove();
  };
}
