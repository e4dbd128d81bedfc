import type { LeasedTask } from "./leased-task.ts";

/** The ids of the two responses in the order shown: A, then B. */
export function presentedPair(task: LeasedTask): readonly [string, string] {
  return [task.responses[0]?.id ?? "", task.responses[1]?.id ?? ""];
}
