import Database from "better-sqlite3";
import { DomainError } from "@laurel/core/errors/domain-error";

/**
 * Takes the lock that makes this process the one owner of a SQLite file. It is an exclusive transaction on a
 * file beside it, so the operating system gives it back when the process dies, however it dies.
 */
export function holdOwnerLock(databaseFile: string): { release(): void } {
  const lock = new Database(`${databaseFile}.owner`, { timeout: 0 });
  try {
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw new DomainError(
      "CONFLICT",
      `Another Laurel process owns ${databaseFile}. Stop it, or let the command talk to the running server.`,
      { cause: String(error) },
    );
  }
  return {
    release() {
      lock.exec("ROLLBACK");
      lock.close();
    },
  };
}
