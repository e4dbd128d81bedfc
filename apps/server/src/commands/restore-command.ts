import { copyFile, mkdir, readFile, readdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Command } from "commander";
import { DomainError } from "@laurel/core/errors/domain-error";
import { inspectSqlite } from "@laurel/db/store/inspect-sqlite";
import { appPaths } from "../config/app-paths.ts";
import { readConfig } from "../config/config.ts";
import { ifThere } from "../files/if-there.ts";
import { BackupManifest, copyFiles } from "./backup-files.ts";
import { print } from "./print.ts";

async function manifestOf(folder: string): Promise<BackupManifest> {
  const file = join(folder, "backup.json");
  const text = await ifThere(file, readFile(file, "utf8"));
  if (text === null)
    throw new DomainError("INVALID", `${folder} is no whole backup: there is no backup.json in it.`);
  try {
    return BackupManifest.parse(JSON.parse(text));
  } catch (error) {
    throw new DomainError(
      "INVALID",
      `${folder} is no whole backup: its backup.json is not what "laurel backup" writes.`,
      { cause: String(error) },
    );
  }
}

/** Puts the database in place. Resolves to the reason why this Laurel will not open it, or to null. */
async function restoreSqlite(source: string, target: string): Promise<string | null> {
  for (const file of [target, `${target}-wal`, `${target}-journal`]) {
    if ((await ifThere(file, stat(file))) !== null)
      throw new DomainError(
        "CONFLICT",
        `${file} exists, and a restore never overwrites. Move it away, or choose another DATA_DIR.`,
      );
  }
  await mkdir(dirname(target), { recursive: true });
  await copyFile(source, target);
  const { problems, refusal } = inspectSqlite(target, appPaths().migrations);
  if (problems.length > 0)
    throw new DomainError("CONFLICT", `The database in the backup is damaged: ${problems.join("; ")}`);
  return refusal;
}

async function run(folder: string, options: { readonly json?: boolean }): Promise<void> {
  const config = readConfig(process.env);
  const source = resolve(folder);
  const manifest = await manifestOf(source);
  if (config.isPostgres !== (manifest.database !== "sqlite"))
    throw new DomainError(
      "CONFLICT",
      `This backup is of ${manifest.database}; DATABASE_URL is ${config.isPostgres ? "Postgres" : "SQLite"}.`,
    );
  const filesFolder = join(config.dataDir, "files");
  if (((await ifThere(filesFolder, readdir(filesFolder))) ?? []).length > 0)
    throw new DomainError(
      "CONFLICT",
      `${filesFolder} is not empty, and a restore never overwrites. Move it away, or choose another DATA_DIR.`,
    );
  const databaseFile = manifest.database === "sqlite" ? manifest.databaseFile : null;
  const refusal =
    databaseFile === null ? null : await restoreSqlite(join(source, databaseFile), config.databaseUrl);
  const files = await copyFiles(join(source, "files"), filesFolder);
  if (files !== manifest.files)
    throw new DomainError("CONFLICT", `The backup names ${manifest.files} files and holds ${files}.`);
  const postgres = config.isPostgres
    ? [
        `The database is not restored by this: run pg_restore --no-owner --dbname=… ${manifest.databaseFile ?? "the dump"} on an empty database.`,
      ]
    : [];
  print(options, { ...manifest, restoredTo: config.dataDir }, [
    `The backup of ${manifest.createdAt} is in ${config.dataDir}.`,
    ...postgres,
    ...(refusal === null ? [] : [refusal]),
  ]);
}

export const restoreCommand = (): Command =>
  new Command("restore")
    .summary("put a backup into an empty data folder")
    .description(
      "Puts a backup into DATA_DIR, which must hold no database and no files yet; it never overwrites. With Postgres it restores the files, and says how to restore the database.",
    )
    .argument("<folder>")
    .option("--json", "print JSON")
    .action(run);
