import type { Database } from "better-sqlite3";
import { DomainError } from "@laurel/core/errors/domain-error";

const GROUP_LIMIT = 512;
const GROUP_MS = 20;

type Waiting = { readonly run: () => Promise<() => void>; readonly reject: (error: unknown) => void };

/**
 * The one writer of a SQLite file. Bodies run strictly one after another, each in its savepoint;
 * all that came in one tick of the event loop are committed together, and answered after the commit.
 * A body that fails rolls back alone. A body that awaits anything but its queries would let the event
 * loop turn with a transaction open: it is rolled back and told so.
 */
export function groupWriter(connection: Database) {
  const begin = connection.prepare("BEGIN IMMEDIATE");
  const commit = connection.prepare("COMMIT");
  const rollback = connection.prepare("ROLLBACK");
  const savepoint = connection.prepare("SAVEPOINT body");
  const release = connection.prepare("RELEASE body");
  const rollbackToSavepoint = connection.prepare("ROLLBACK TO body");
  const queue: Waiting[] = [];
  let draining: Promise<void> | undefined;
  let closed = false;

  async function runBody<T>(body: () => Promise<T>): Promise<T> {
    savepoint.run();
    let watch: NodeJS.Immediate | undefined;
    try {
      const turned = new Promise<never>((_, reject) => {
        watch = setImmediate(() => reject(new DomainError("INTERNAL", "A transaction awaited something other than its own queries; move that work before it or into a job.")));
      });
      const value = await Promise.race([body(), turned]);
      release.run();
      return value;
    } catch (error) {
      rollbackToSavepoint.run();
      release.run();
      throw error;
    } finally {
      clearImmediate(watch);
    }
  }

  async function commitGroup(): Promise<void> {
    const answers: (() => void)[] = [];
    const inGroup: Waiting[] = [];
    const started = performance.now();
    begin.run();
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        inGroup.push(next);
        answers.push(await next.run());
        if (inGroup.length >= GROUP_LIMIT || performance.now() - started > GROUP_MS) break;
      }
      commit.run();
    } catch (error) {
      if (connection.inTransaction) rollback.run();
      for (const waiting of inGroup) waiting.reject(error);
      return;
    }
    for (const answer of answers) answer();
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      await commitGroup();
    }
    draining = undefined;
  }

  return {
    run<T>(body: () => Promise<T>): Promise<T> {
      if (closed) return Promise.reject(new DomainError("UNAVAILABLE", "The store is closed."));
      return new Promise<T>((resolve, reject) => {
        queue.push({
          reject,
          run: () =>
            runBody(body).then(
              (value) => () => resolve(value),
              (error: unknown) => () => reject(error),
            ),
        });
        draining ??= drain();
      });
    },
    async close(): Promise<void> {
      closed = true;
      await draining;
    },
  };
}
