import type { inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@laurel/api/app-router";
import type { PresentedTask } from "@laurel/core/questions/question-rules";
import { lastText } from "@laurel/core/records/message-text";

export type JudgingOpened = inferRouterOutputs<AppRouter>["judging"]["open"];
export type JudgingReply = Pick<inferRouterOutputs<AppRouter>["judging"]["submit"], "tasks" | "progress"> & {
  readonly outcome: "judged" | "surplus" | "replayed" | "skipped";
};
export type LeasedTask = JudgingOpened["tasks"][number];

/** The ids of a task's responses in the order shown. */
export function presentedIds(task: LeasedTask): string[] {
  return task.responses.map((response) => response.id);
}

/** A leased task as core's rules look at it; the server checks answers against the same. */
export function asPresentedTask(task: LeasedTask): PresentedTask {
  return {
    presented: presentedIds(task),
    texts: new Map(
      task.responses.map(({ id, messages, steps }) => [id, { text: lastText(messages), steps }]),
    ),
  };
}

/** All that tasks say, message by message. */
export function taskTexts(tasks: readonly LeasedTask[]): string[] {
  return tasks
    .flatMap(({ promptMessages, responses }) => [
      ...promptMessages,
      ...responses.flatMap(({ messages }) => messages),
    ])
    .map(({ content }) => content);
}

/** How much there is to read of a task. */
export function charactersOf(task: LeasedTask): number {
  return taskTexts([task]).reduce((sum, text) => sum + text.length, 0);
}
