import { randomBytes } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { openStore } from "../store/open-store.ts";
import type { Dialect, Store } from "../store/store.ts";

const migrations = fileURLToPath(new URL("../../migrations", import.meta.url));

declare module "vitest" {
  interface ProvidedContext {
    /** The path of a SQLite file that holds the empty tables. */
    readonly migratedSqlite: string;
    /** The name of such a database on the server at TEST_DATABASE_URL; null where that is not set. */
    readonly migratedPostgres: string | null;
  }
}

type Opened = { readonly store: Store; readonly remove: () => Promise<void> };

async function openSqlite(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), "laurel-test-"));
  const file = join(folder, "laurel.db");
  await copyFile(inject("migratedSqlite"), file);
  const store = await openStore({ url: file, migrations });
  return { store, remove: () => rm(folder, { recursive: true }) };
}

async function openPostgres(poolSize: number): Promise<Opened> {
  const server = process.env["TEST_DATABASE_URL"];
  const migrated = inject("migratedPostgres");
  if (!server || !migrated) throw new Error("TEST_DATABASE_URL is not set: `npm test` starts a Postgres and sets it; so a suite on one back end alone never passes for both.");
  const name = `laurel_${randomBytes(8).toString("hex")}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${migrated}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const store = await openStore({ url: url.href, migrations, poolSize });
  return {
    store,
    async remove() {
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** Runs a suite on both back ends, each on a database of its own: a copy of the one that the real migrations made. */
export function forEachStore(suite: (open: () => Store, dialect: Dialect) => void, options: { readonly poolSize?: number } = {}): void {
  for (const dialect of ["sqlite", "postgres"] as const) {
    describe(`on ${dialect}`, () => {
      let opened: Opened | undefined;
      beforeAll(async () => {
        opened = dialect === "sqlite" ? await openSqlite() : await openPostgres(options.poolSize ?? 10);
      });
      afterAll(async () => {
        await opened?.store.close();
        await opened?.remove();
      });
      suite(() => {
        if (!opened) throw new Error("the store opens before the first test");
        return opened.store;
      }, dialect);
    });
  }
}
