import type { Message } from "@laurel/core/records/messages";

/** A prompt and its completion as one conversation. */
export function conversationOf({
  prompt,
  completion,
}: {
  readonly prompt: readonly Message[];
  readonly completion: readonly Message[];
}): Message[] {
  return [...prompt, ...completion];
}
