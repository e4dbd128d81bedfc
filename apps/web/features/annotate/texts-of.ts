import type { LeasedTask } from "./leased-task.ts";

/** All that tasks say, message by message. */
export function textsOf(tasks: readonly LeasedTask[]): string[] {
  return tasks
    .flatMap(({ promptMessages, responses }) => [
      ...promptMessages,
      ...responses.flatMap(({ messages }) => messages),
    ])
    .map(({ content }) => content);
}
