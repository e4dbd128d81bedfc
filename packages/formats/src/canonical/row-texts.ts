import type { Message } from "@laurel/core/records/messages";

/** The texts of a row that are checked, turn by turn: what users say in its prompt, and its responses. */
export type RowTexts = { readonly prompt: readonly string[]; readonly responses: readonly string[] };

/** The texts of a prompt and its responses. If a prompt has no turn of a user, its first turn counts. */
export function rowTexts(prompt: readonly Message[], responses: readonly string[]): RowTexts {
  const asked = prompt.filter(({ role }) => role === "user");
  return { prompt: (asked.length > 0 ? asked : prompt.slice(0, 1)).map(({ content }) => content), responses };
}

/** What an assistant says in responses, turn by turn. */
export function saidByAssistant(...responses: readonly (readonly Message[])[]): string[] {
  return responses.flatMap((messages) =>
    messages.flatMap(({ role, content }) => (role === "assistant" ? [content] : [])),
  );
}

/** A response's text from its steps. */
export function joinedSteps(steps: readonly string[]): string {
  return steps.join("\n\n");
}
