import type { Database } from "better-sqlite3";
import { openSqliteConnection } from "./open-sqlite-connection.ts";
import { isLocked, writeFault } from "./sqlite-faults.ts";
import { sqliteTxGiver } from "./sqlite-tx.ts";
import type { SeatedWriter } from "./store.ts";
import { workerTurns } from "./write-turns.ts";

const RETRY_MS = 20;

/** The log is copied into the file when so many of its pages wait, which is about 4 MB. */
const COPIED_AT = 1_000;

/** SQLite begins the log anew only if all of it is copied; beyond so many pages that is seen to. */
const LONG_LOG = 4_000;

/**
 * The second writer of a SQLite file, in a worker thread, by turns with the server. It copies the log into the
 * file outside of its turn, because that takes as long as the disk needs; nobody else does while it is there.
 */
export function openSqliteSeat(file: string, shared: SharedArrayBuffer): SeatedWriter {
  const connection = openSqliteConnection(file, "write");
  connection.pragma("busy_timeout = 0");
  connection.pragma("wal_autocheckpoint = 0");
  const begin = connection.prepare("BEGIN IMMEDIATE");
  const commit = connection.prepare("COMMIT");
  const log = logOf(connection);
  const turns = workerTurns(shared);
  const inTx = sqliteTxGiver(connection);
  const pause = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let isLogLong = false;

  /** Takes the turn and begins. While another program has the file locked, the server may go first. */
  function takeTurn(): void {
    for (;;) {
      turns.take();
      try {
        // Between the last write and the next one all of the log can be copied, and then it begins anew.
        if (isLogLong) log.copy();
        begin.run();
        return;
      } catch (error) {
        turns.give();
        if (!isLocked(error)) throw error;
        Atomics.wait(pause, 0, 0, RETRY_MS);
      }
    }
  }

  return {
    dialect: "sqlite",
    isWanted: turns.isWanted,
    async transaction(work) {
      takeTurn();
      try {
        const value = await inTx(work);
        commit.run();
        return value;
      } catch (error) {
        if (connection.inTransaction) connection.exec("ROLLBACK");
        throw writeFault(file, error);
      } finally {
        turns.give();
        isLogLong = log.uncopied() >= COPIED_AT && log.copy() > LONG_LOG;
      }
    },
    async close() {
      log.copy();
      connection.close();
    },
  };
}

type LogPages = { readonly log: number; readonly checkpointed: number };

/** The statements are prepared once: to look at the log after each transaction then costs next to nothing. */
function logOf(connection: Database) {
  const look = connection.prepare<[], LogPages>("PRAGMA wal_checkpoint(NOOP)");
  const copy = connection.prepare<[], LogPages>("PRAGMA wal_checkpoint(PASSIVE)");
  return {
    /** How many pages of the log wait to be copied into the file. */
    uncopied(): number {
      const { log, checkpointed } = look.get() ?? NO_PAGES;
      return log - checkpointed;
    },
    /** Copies what can be copied, and says how long the log is. */
    copy: () => (copy.get() ?? NO_PAGES).log,
  };
}

const NO_PAGES: LogPages = { log: 0, checkpointed: 0 };
