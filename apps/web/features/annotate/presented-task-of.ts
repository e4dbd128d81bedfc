import type { PresentedTask } from "@laurel/core/questions/question-rules";
import { lastText } from "@laurel/core/records/message-text";
import type { LeasedTask } from "./leased-task.ts";
import { presentedIds } from "./presented-ids.ts";

/** A leased task as core's rules look at it; the server checks answers against the same. */
export function presentedTaskOf(task: LeasedTask): PresentedTask {
  return {
    presented: presentedIds(task),
    texts: new Map(
      task.responses.map(({ id, messages, steps }) => [id, { text: lastText(messages), steps }]),
    ),
  };
}
