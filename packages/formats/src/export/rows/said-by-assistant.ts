import type { Message } from "@laurel/core/records/messages";

/** What an assistant says in responses, turn by turn. */
export function saidByAssistant(...responses: readonly (readonly Message[])[]): string[] {
  return responses.flatMap((messages) =>
    messages.flatMap(({ role, content }) => (role === "assistant" ? [content] : [])),
  );
}
