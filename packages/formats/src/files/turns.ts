import { setImmediate } from "node:timers/promises";

/**
 * A long computation in steps of a few tens of milliseconds. Between two steps, whoever shares the thread can
 * run.
 */
export type InSteps<T> = Generator<undefined, T, undefined>;

/** Runs a long computation to its end, and lets whoever shares the thread run between its steps. */
export async function inTurns<T>(steps: Generator<unknown, T, undefined>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    signal?.throwIfAborted();
    await setImmediate();
  }
}

/** How many tasks are looked at before whoever shares the thread may run. */
export const TURN_TASKS = 50;
