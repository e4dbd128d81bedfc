import type { CompletionMessages } from "@laurel/core/records/messages";
import type { DraftResponse } from "../prompt-draft.ts";

/** The several completions of a row, each with its model where one is named. */
export function completionResponses(
  completions: readonly { readonly messages: CompletionMessages; readonly model: string | null }[],
): DraftResponse[] {
  return completions.map(({ messages, model }, index) => ({
    messages,
    source: model === null ? {} : { model },
    field: `completions[${index}]`,
  }));
}
