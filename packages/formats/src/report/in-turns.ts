import { setImmediate } from "node:timers/promises";
import type { Steps } from "./steps.ts";

/** Runs a long computation, and lets whoever shares the thread run between its steps. */
export async function inTurns<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    signal?.throwIfAborted();
    await setImmediate();
  }
}
