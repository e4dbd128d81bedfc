import Database from "better-sqlite3";
import { DomainError } from "@laurel/core/errors/domain-error";

/**
 * Takes the lock that makes this process the one owner of a SQLite file. It is an exclusive transaction on a
 * file beside it, so the operating system gives it back when the process dies, however it dies.
 */
export function holdOwnerLock(databaseFile: string): { release(): void } {
  const lockFile = `${databaseFile}.owner`;
  let lock: Database.Database | undefined;
  try {
    lock = new Database(lockFile, { timeout: 0 });
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock?.close();
    throw refusal(databaseFile, lockFile, error);
  }
  const held = lock;
  return {
    release() {
      held.exec("ROLLBACK");
      held.close();
    },
  };
}

function refusal(databaseFile: string, lockFile: string, error: unknown): DomainError {
  const cause = { cause: String(error) };
  if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY"))
    return new DomainError(
      "CONFLICT",
      `Another Laurel process owns ${databaseFile}. Stop it, or let the command talk to the running server.`,
      cause,
    );
  const reason = error instanceof Error ? error.message : String(error);
  return new DomainError(
    "UNAVAILABLE",
    `${lockFile} can't be locked (${reason}). Look whether its disk works and this user may read and write the file and its folder.`,
    cause,
  );
}
