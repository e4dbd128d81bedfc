import type { LeasedTask } from "./leased-task.ts";

/** The ids of a task's responses in the order shown. */
export function presentedIds(task: LeasedTask): string[] {
  return task.responses.map((response) => response.id);
}
