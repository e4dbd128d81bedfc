import { setImmediate } from "node:timers/promises";

/**
 * A long computation in steps of a few tens of milliseconds, between which other work on the thread can run.
 */
export type InSteps<T> = Generator<undefined, T, undefined>;

/** Runs a long computation to its end and lets other work on the thread run between its steps. */
export async function inTurns<T>(steps: Generator<unknown, T, undefined>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    signal?.throwIfAborted();
    await setImmediate();
  }
}

/** How many tasks to read before other work on the thread may run. */
export const TURN_TASKS = 50;
