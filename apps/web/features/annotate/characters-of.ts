import type { LeasedTask } from "./leased-task.ts";
import { textsOf } from "./texts-of.ts";

/** How much there is to read of a task. */
export function charactersOf(task: LeasedTask): number {
  return textsOf([task]).reduce((sum, text) => sum + text.length, 0);
}
