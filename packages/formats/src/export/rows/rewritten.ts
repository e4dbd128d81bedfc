import { type JudgedTask, votesOfKind } from "@laurel/core/datasets/judged-task";
import type { CompletionMessages } from "@laurel/core/records/messages";
import { messagesOf } from "./messages-of.ts";

type Rewritten = { readonly original: CompletionMessages; readonly edited: CompletionMessages };

/**
 * Every edited version that somebody wrote of a response, with the response; what came before its last turn
 * stays.
 */
export function rewritten(task: JudgedTask): Rewritten[] {
  return votesOfKind(task.votes, "rewrite").map(({ answer }) => {
    const original = messagesOf(task, answer.of);
    return { original, edited: [...original.slice(0, -1), { role: "assistant", content: answer.text }] };
  });
}
