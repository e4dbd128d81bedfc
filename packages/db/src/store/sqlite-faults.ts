import { basename } from "node:path";
import BetterSqlite from "better-sqlite3";
import { DomainError } from "@laurel/core/errors/domain-error";

type SqliteError = InstanceType<typeof BetterSqlite.SqliteError>;

/** SQLite's own error, which drizzle may have wrapped. */
function sqliteError(error: unknown): SqliteError | undefined {
  if (error instanceof BetterSqlite.SqliteError) return error;
  return error instanceof Error ? sqliteError(error.cause) : undefined;
}

export const isLocked = (error: unknown) => /^SQLITE_(BUSY|LOCKED)/.test(sqliteError(error)?.code ?? "");

/**
 * The error for a caller whose write SQLite could not do. A fault of the disk or of another program becomes
 * UNAVAILABLE, since the same write may succeed later; every other error stays what it is. Callers do not log
 * UNAVAILABLE, so the operator learns of it by a warning.
 */
export function writeFault(file: string, error: unknown): unknown {
  const refusal = sqliteError(error);
  if (!refusal) return error;
  const { code, message } = refusal;
  const explain = (problem: string) => {
    const fault = new DomainError("UNAVAILABLE", `The database file ${basename(file)} ${problem}`);
    fault.cause = error;
    process.emitWarning(`${fault.message} (${file}: ${message})`);
    return fault;
  };
  if (isLocked(refusal)) {
    const advice = "Close what holds it (a sqlite3 shell, a VACUUM or a backup program), then try again.";
    return explain(`is locked by another program, so this was not saved. ${advice}`);
  }
  if (code === "SQLITE_FULL") {
    return explain("or its disk is full, so this was not saved. Free some space, then try again.");
  }
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|PERM|CORRUPT|NOTADB|NOMEM)/.test(code)) {
    const advice = "Check its disk and who may write there.";
    return explain(`can't be written (${message}), so this was not saved. ${advice}`);
  }
  return error;
}

/** The error for a caller whose write waited for the store's other writer, which stands still. */
export function standstill(file: string): DomainError {
  return new DomainError(
    "UNAVAILABLE",
    `An import holds the database file ${basename(file)} and stands still, so this was not saved. Try again.`,
  );
}
