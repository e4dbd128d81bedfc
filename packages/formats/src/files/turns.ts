import { setImmediate } from "node:timers/promises";

/**
 * A computation in steps of a few tens of milliseconds: whoever shares its thread with others lets them run
 * between two of them.
 */
export type InSteps<T> = Generator<undefined, T, undefined>;

/** Runs a long computation, and lets whoever shares the thread run between its steps. */
export async function inTurns<T>(steps: Generator<unknown, T, undefined>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    signal?.throwIfAborted();
    await setImmediate();
  }
}

/** While tasks are gone through, whoever shares the thread waits for no more of them than these. */
export const TURN_TASKS = 50;
