import type { JudgedTask } from "@laurel/core/datasets/judged-task";
import type { CompletionMessages } from "@laurel/core/records/messages";

/** The turns of a task's response. */
export function messagesOf(
  { responses }: Pick<JudgedTask, "responses">,
  responseId: string,
): CompletionMessages {
  return responses.find(({ id }) => id === responseId)?.messages ?? [];
}
