import { DomainError } from "@laurel/core/errors/domain-error";
import { migrationHistory, type Migration } from "./migration-history.ts";

/** What differs between the dialects, inside a transaction that this process alone may be in. */
export type MigratedDatabase = {
  /** The name that people know the database by. */
  readonly name: string;
  /** The table of the hashes of what the database has run; drizzle's migrator kept them there first. */
  readonly historyTable: string;
  /** Makes that table where it is missing. */
  readonly makeHistoryTable: readonly string[];
  run(sql: string): Promise<void>;
  /** The hashes in that table, in the order in which they were added. */
  hashes(): Promise<readonly string[]>;
  /** Says in words which rows refer to nothing; empty where the database itself refuses such rows. */
  orphans(): readonly string[];
};

async function runMigration(
  database: MigratedDatabase,
  { tag, hash, when, statements }: Migration,
): Promise<void> {
  try {
    for (const statement of statements) await database.run(statement);
    await database.run(
      `INSERT INTO ${database.historyTable} ("hash", "created_at") VALUES ('${hash}', ${when})`,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const advice = /already exists/.test(reason)
      ? "It holds tables that none of its recorded migrations made: it belongs to another program, or was " +
        "changed by hand. Start with an empty database: another DATA_DIR, or another DATABASE_URL."
      : "The version of Laurel that ran on it last still can; please report this text.";
    throw new DomainError(
      "CONFLICT",
      `The database ${database.name} can't be brought up to date: migration ${tag} failed (${reason}). ` +
        `${advice} Nothing in it was changed.`,
      { database: database.name, migration: tag },
    );
  }
}

/**
 * Runs those migrations of a folder that a database has not run yet; refuses a database with another history.
 */
export async function migrateDatabase(database: MigratedDatabase, folder: string): Promise<void> {
  for (const statement of database.makeHistoryTable) await database.run(statement);
  const { pending, refusal } = migrationHistory(database.name, folder, await database.hashes());
  if (refusal) throw refusal;
  if (pending.length === 0) return;
  for (const migration of pending) await runMigration(database, migration);
  const orphans = database.orphans();
  if (orphans.length === 0) return;
  const tags = pending.map(({ tag }) => tag).join(", ");
  throw new DomainError(
    "CONFLICT",
    `The database ${database.name} can't be brought up to date: after ${tags} it would have ` +
      `${orphans.join("; ")}. Nothing in it was changed; please report this text.`,
    { database: database.name },
  );
}
