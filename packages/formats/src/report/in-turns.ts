import { setImmediate } from "node:timers/promises";

/** Runs a long computation, and lets whoever shares the thread run between its steps. */
export async function inTurns<T>(steps: Generator<unknown, T, undefined>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    signal?.throwIfAborted();
    await setImmediate();
  }
}
