import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

export type Backend = "sqlite" | "postgres";
export type FreshDatabase = {
  readonly backend: Backend;
  readonly dataDir: string;
  readonly url: string;
  remove(): Promise<void>;
};

const postgresServer = process.env["BENCH_DATABASE_URL"] ?? process.env["TEST_DATABASE_URL"];

/**
 * The back ends to measure: SQLite, and Postgres when BENCH_DATABASE_URL or TEST_DATABASE_URL names a server.
 * BENCH_BACKEND=sqlite leaves Postgres out.
 */
export function backends(): Backend[] {
  if (process.env["BENCH_BACKEND"] === "sqlite") return ["sqlite"];
  if (postgresServer) return ["sqlite", "postgres"];
  process.stdout.write(
    "Postgres is not measured: set BENCH_DATABASE_URL to a server on which databases may be created.\n",
  );
  return ["sqlite"];
}

/** Makes an empty data folder, in BENCH_DIR or the system's temporary folder, and an empty database. */
export async function freshDatabase(backend: Backend): Promise<FreshDatabase> {
  const dataDir = await mkdtemp(join(process.env["BENCH_DIR"] ?? tmpdir(), "laurel-bench-"));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  if (backend === "sqlite")
    return { backend, dataDir, url: join(dataDir, "laurel.db"), remove: removeFolder };
  const name = `laurel_bench_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name}`);
  const url = new URL(postgresServer ?? "");
  url.pathname = `/${name}`;
  return {
    backend,
    dataDir,
    url: url.href,
    async remove() {
      await onServer(`DROP DATABASE ${name} WITH (FORCE)`);
      await removeFolder();
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresServer });
  await client.connect();
  await client.query(statement);
  await client.end();
}
