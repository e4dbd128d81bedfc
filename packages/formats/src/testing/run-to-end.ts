import type { InSteps } from "../files/turns.ts";

/** What a computation gives when all its steps are run at once. */
export function runToEnd<T>(steps: InSteps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
