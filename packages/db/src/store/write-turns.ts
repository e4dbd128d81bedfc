/**
 * Whose turn it is to write to a SQLite file, between the server's thread and one worker thread with a
 * connection of its own. Left to SQLite's lock, the two would ask again and again, asleep in between; with
 * turns the one is woken when the other is done, and the server goes first.
 */
const HOLDER = 0;
const WANTED = 1;

const [NOBODY, SERVER, WORKER] = [0, 1, 2];

/** The memory that both threads look at. */
export const newTurns = () => new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);

/** The server's side. It never blocks its thread. */
export function serverTurns(shared: SharedArrayBuffer) {
  const cells = new Int32Array(shared);
  const giveUpFor = (holder: number) => {
    Atomics.compareExchange(cells, HOLDER, holder, NOBODY);
    Atomics.notify(cells, HOLDER);
  };
  const forgo = () => {
    Atomics.store(cells, WANTED, 0);
    Atomics.notify(cells, WANTED);
  };
  return {
    /** Takes the turn as soon as the worker gives it; false when it has not within `ms`, and is still asked for it. */
    async take(ms: number): Promise<boolean> {
      Atomics.store(cells, WANTED, 1);
      for (const until = performance.now() + ms; ;) {
        if (Atomics.compareExchange(cells, HOLDER, NOBODY, SERVER) === NOBODY) {
          forgo();
          return true;
        }
        const left = until - performance.now();
        if (left <= 0) return false;
        const given = Atomics.waitAsync(cells, HOLDER, WORKER, left);
        if (given.async) await given.value;
      }
    },
    give: () => giveUpFor(SERVER),
    /** Doesn't want the turn any more. */
    forgo,
    /** Takes the turn away from a worker that has ended. */
    reclaim: () => giveUpFor(WORKER),
  };
}

export type ServerTurns = ReturnType<typeof serverTurns>;

/** A thread that sleeps looks by itself after so long, should it have missed being woken. */
const LOOK_MS = 50;

/** The worker's side, which may block its own thread. */
export function workerTurns(shared: SharedArrayBuffer) {
  const cells = new Int32Array(shared);
  const isWanted = () => Atomics.load(cells, WANTED) === 1;
  return {
    /** Waits for the turn, behind the server. */
    take(): void {
      for (;;) {
        if (isWanted()) Atomics.wait(cells, WANTED, 1, LOOK_MS);
        else {
          const holder = Atomics.compareExchange(cells, HOLDER, NOBODY, WORKER);
          if (holder === NOBODY) return;
          Atomics.wait(cells, HOLDER, holder, LOOK_MS);
        }
      }
    },
    give(): void {
      Atomics.store(cells, HOLDER, NOBODY);
      Atomics.notify(cells, HOLDER);
    },
    /** Whether the server waits, so that a transaction should come to its end. */
    isWanted,
  };
}
