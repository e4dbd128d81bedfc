import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { DomainError } from "@laurel/core/errors/domain-error";
import { snapshotSqlite } from "@laurel/db/store/snapshot-sqlite";
import { readConfig } from "../config/config.ts";
import { type BackupManifest, copyFiles } from "./backup-files.ts";
import { print } from "./print.ts";

async function run(folder: string, options: { readonly json?: boolean }): Promise<void> {
  const config = readConfig(process.env);
  const target = resolve(folder);
  await mkdir(target, { recursive: true, mode: 0o700 });
  if ((await readdir(target)).length > 0)
    throw new DomainError("CONFLICT", `${target} is not empty. Name a new folder for each backup.`);
  // The database is copied first. Stored files never change, so all that the copy names are still there.
  const databaseFile = config.isPostgres ? "laurel.dump" : "laurel.db";
  const included = config.isPostgres
    ? await dumpPostgres(config.databaseUrl, join(target, databaseFile))
    : await snapshotSqlite(config.databaseUrl, join(target, databaseFile)).then(() => true);
  const files = await copyFiles(join(config.dataDir, "files"), join(target, "files"));
  const manifest: BackupManifest = {
    version: 1,
    createdAt: new Date().toISOString(),
    database: config.isPostgres ? (included ? "postgres" : "postgres, not included") : "sqlite",
    databaseFile: included ? databaseFile : null,
    files,
  };
  await writeFile(join(target, "backup.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  const missing = included
    ? []
    : [
        "pg_dump is not installed here, so the database is NOT in it: run pg_dump --format=custom on the database's machine.",
      ];
  print(options, manifest, [
    `The backup is in ${target}: ${included ? "the database and " : ""}${files} files.`,
    ...missing,
  ]);
  if (!included) process.exitCode = 1;
}

export const backupCommand = (): Command =>
  new Command("backup")
    .summary("copy everything, while the server runs")
    .description(
      "Writes the database as of one moment, and all files, to a new folder; the server may go on. With Postgres it runs pg_dump, where that is installed. The secret is not copied: after a restore elsewhere, people sign in again.",
    )
    .argument("<folder>")
    .option("--json", "print JSON")
    .action(run);

/** The URL as libpq's environment variables: everybody who lists the processes could read arguments. */
function libpqEnvironment(databaseUrl: string): Record<string, string> {
  const url = new URL(databaseUrl);
  const parts = {
    PGHOST: url.hostname,
    PGPORT: url.port,
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: url.pathname.slice(1),
    PGSSLMODE: url.searchParams.get("sslmode") ?? "",
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ""));
}

/** Runs pg_dump into `target`. Resolves to false when it is not installed. */
async function dumpPostgres(databaseUrl: string, target: string): Promise<boolean> {
  const child = spawn("pg_dump", ["--format=custom", `--file=${target}`], {
    env: { ...process.env, ...libpqEnvironment(databaseUrl) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  try {
    const [code] = await once(child, "close");
    if (code !== 0) throw new DomainError("UNAVAILABLE", `pg_dump failed: ${errors.trim().slice(0, 500)}`);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
