import type { Message } from "@laurel/core/records/messages";

type Completed = {
  readonly prompt: readonly Message[];
  readonly completions: readonly { readonly messages: readonly Message[] }[];
};

/** All turns of a prompt and its several completions. */
export function completionsTurns({ prompt, completions }: Completed): Message[] {
  return [...prompt, ...completions.flatMap(({ messages }) => messages)];
}
