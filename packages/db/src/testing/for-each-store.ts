import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { openStore } from "../store/open-store.ts";
import type { Dialect, Store } from "../store/store.ts";
import { newDatabase } from "./new-database.ts";
import { startReader } from "./start-reader.ts";

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
type Options = {
  readonly poolSize?: number;
  /** A folder with a database of an earlier commit: the suite runs on a copy of it, not on an empty one. */
  readonly keptIn?: string;
};

async function open(dialect: Dialect, { poolSize, keptIn }: Options): Promise<Opened> {
  const migrated = inject(dialect === "sqlite" ? "migratedSqlite" : "migratedPostgres");
  const empty = migrated ? { copyOf: migrated } : undefined;
  const { url, remove } = await newDatabase(dialect, keptIn === undefined ? empty : { keptIn });
  return { store: await openStore({ url, migrations, poolSize, startReader }), remove };
}

/**
 * Runs a suite on both back ends, each on a database of its own: a copy of the one that the real migrations
 * made.
 */
export function forEachStore(
  suite: (open: () => Store, dialect: Dialect) => void,
  options: Options = {},
): void {
  for (const dialect of ["sqlite", "postgres"] as const) {
    describe(`on ${dialect}`, () => {
      let opened: Opened | undefined;
      beforeAll(async () => {
        opened = await open(dialect, options);
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
