import type { LeasedTask } from "./leased-task.ts";

/** How much there is to read of a task. */
export function charactersOf({ promptMessages, responses }: LeasedTask): number {
  return [...promptMessages, ...responses.flatMap(({ messages }) => messages)].reduce((sum, { content }) => sum + content.length, 0);
}
