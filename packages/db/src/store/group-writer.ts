import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { DomainError } from "@laurel/core/errors/domain-error";
import { isLocked, standstill, writeFault } from "./sqlite-faults.ts";
import type { ServerTurns } from "./write-turns.ts";

const GROUP_LIMIT = 512;
const GROUP_MS = 20;
/** How long a write waits for another program that has locked the file, before it is refused. */
const PATIENCE_MS = 5_000;
const RETRY_MS = 20;
/** How long a worker may keep the turn that a write waits for. It is shorter than the write's patience. */
const STANDSTILL_MS = 3_000;

/** `since` is when the write was asked for, on the clock of `performance.now()`. */
type Waiting = {
  readonly since: number;
  readonly run: () => Promise<() => void>;
  readonly reject: (error: unknown) => void;
};

type SecondWriter = { readonly turns: ServerTurns; readonly onStandstill: () => void };

/**
 * The one writer of a SQLite file. Bodies run strictly one after another, each in its savepoint;
 * all that came in one tick of the event loop are committed together, and answered after the commit.
 * A body that fails rolls back alone. A body that awaits anything but its queries would let the event
 * loop turn with a transaction open: it is rolled back and told so.
 *
 * While another program has the file locked, the writer asks again between turns of the event loop, so its
 * connection never waits inside SQLite (`busy_timeout = 0`). A write that waited `patienceMs` is refused.
 *
 * With a second writer the two take turns. One that keeps its turn for `standstillMs` while a write waits is
 * reported as standing still, so that it can be ended.
 */
export function groupWriter(
  connection: Database,
  { patienceMs = PATIENCE_MS, standstillMs = STANDSTILL_MS } = {},
) {
  connection.pragma("busy_timeout = 0");
  const begin = connection.prepare("BEGIN IMMEDIATE");
  const commit = connection.prepare("COMMIT");
  const rollback = connection.prepare("ROLLBACK");
  const savepoint = connection.prepare("SAVEPOINT body");
  const release = connection.prepare("RELEASE body");
  const rollbackToSavepoint = connection.prepare("ROLLBACK TO body");
  const queue: Waiting[] = [];
  let draining: Promise<void> | undefined;
  /**
   * What everybody who meets the lock is told until it is gone. It is made once, so that one lock gives one
   * warning.
   */
  let lockFault: unknown;
  let closed = false;
  let second: SecondWriter | undefined;

  async function runBody<T>(body: () => Promise<T>): Promise<T> {
    savepoint.run();
    let watch: NodeJS.Immediate | undefined;
    try {
      const turned = new Promise<never>((_, reject) => {
        watch = setImmediate(() =>
          reject(
            new DomainError(
              "INTERNAL",
              "A transaction awaited something other than its own queries; move that work before it or into a job.",
            ),
          ),
        );
      });
      const value = await Promise.race([body(), turned]);
      release.run();
      return value;
    } catch (error) {
      // On a full or failing disk SQLite rolls the whole transaction back by itself, savepoints included.
      if (connection.inTransaction) {
        rollbackToSavepoint.run();
        release.run();
      }
      throw error;
    } finally {
      clearImmediate(watch);
    }
  }

  /** Refuses the writes at the head of the queue that have waited for the lock for `patienceMs`. */
  function refuseOverdue(lockedSince: number, error: unknown): void {
    const now = performance.now();
    // The time that a write spent behind other writes does not count, since the lock had no part in it.
    const patient = queue.findIndex(({ since }) => now - Math.max(since, lockedSince) < patienceMs);
    const overdue = queue.splice(0, patient === -1 ? queue.length : patient);
    if (overdue.length === 0) return;
    lockFault ??= writeFault(connection.name, error);
    for (const waiting of overdue) waiting.reject(lockFault);
  }

  /**
   * Begins a transaction, in its turn where there is a second writer; undefined when it has begun, otherwise why
   * it has not.
   */
  async function tryToBegin(turns: ServerTurns | undefined): Promise<unknown> {
    if (turns && !(await turns.take(RETRY_MS))) return standstill(connection.name);
    try {
      begin.run();
      return undefined;
    } catch (error) {
      turns?.give();
      if (!isLocked(error)) throw error;
      return error;
    }
  }

  /** Begins a transaction once nobody else holds the lock; false when everybody was refused first. */
  async function beginGroup(writer: SecondWriter | undefined): Promise<boolean> {
    const started = performance.now();
    let reported = false;
    // Only a rollback that failed leaves a transaction open.
    if (connection.inTransaction) rollback.run();
    while (queue.length > 0) {
      const obstacle = await tryToBegin(writer?.turns);
      if (obstacle === undefined) {
        lockFault = undefined;
        return true;
      }
      refuseOverdue(started, obstacle);
      const locked = isLocked(obstacle);
      if (!locked && !reported && performance.now() - started > standstillMs) {
        reported = true;
        writer?.onStandstill();
      }
      if (locked && queue.length > 0) await wait(RETRY_MS);
    }
    writer?.turns.forgo();
    return false;
  }

  /** Runs bodies until the group is full; resolves to their answers, to be given after the commit. */
  async function runGroup(inGroup: Waiting[]): Promise<(() => void)[]> {
    const answers: (() => void)[] = [];
    const started = performance.now();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const answer = await next.run();
      if (!connection.inTransaction) {
        // This body's error says why the transaction is gone; the bodies before it were rolled back with it.
        answer();
        const message = "Another write in the same transaction failed, so this was not saved. Try again.";
        throw new DomainError("UNAVAILABLE", message);
      }
      inGroup.push(next);
      answers.push(answer);
      if (inGroup.length >= GROUP_LIMIT || performance.now() - started > GROUP_MS) break;
    }
    return answers;
  }

  function rollBack(): void {
    try {
      if (connection.inTransaction) rollback.run();
    } catch (error) {
      process.emitWarning(
        `A transaction could not be rolled back; the next will try again: ${String(error)}`,
      );
    }
  }

  /** Commits one group. It never throws: whatever happens, everyone who was in the group gets an answer. */
  async function commitGroup(): Promise<void> {
    const inGroup: Waiting[] = [];
    const writer = second;
    let begun = false;
    try {
      begun = await beginGroup(writer);
      if (!begun) return;
      const answers = await runGroup(inGroup);
      commit.run();
      for (const answer of answers) answer();
    } catch (error) {
      rollBack();
      const fault = writeFault(connection.name, error);
      // Where not even a transaction can begin, nobody who waits can be helped by waiting longer.
      for (const waiting of begun ? inGroup : queue.splice(0)) waiting.reject(fault);
    } finally {
      if (begun) writer?.turns.give();
    }
  }

  async function drain(): Promise<void> {
    try {
      while (queue.length > 0) {
        await nextTurn();
        await commitGroup();
      }
    } finally {
      draining = undefined;
    }
  }

  return {
    run<T>(body: () => Promise<T>): Promise<T> {
      if (closed) return Promise.reject(new DomainError("UNAVAILABLE", "The store is closed."));
      return new Promise<T>((resolve, reject) => {
        queue.push({
          since: performance.now(),
          reject,
          run: () =>
            runBody(body).then(
              (value) => () => resolve(value),
              (error: unknown) => () => reject(writeFault(connection.name, error)),
            ),
        });
        draining ??= drain();
      });
    },
    /** From now on writes take turns with this writer; with undefined there is none any more. */
    shareWith(writer: SecondWriter | undefined): void {
      second = writer;
    },
    async close(): Promise<void> {
      closed = true;
      await draining;
    },
  };
}
