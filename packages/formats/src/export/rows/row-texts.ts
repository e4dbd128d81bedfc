import type { Message } from "@laurel/core/records/messages";

/** What a row's texts are checked for, turn by turn: what users say in its prompt, and its responses. */
export type RowTexts = { readonly prompt: readonly string[]; readonly responses: readonly string[] };

/** Of a prompt without a user's turn, its first one. */
export function rowTexts(prompt: readonly Message[], responses: readonly string[]): RowTexts {
  const asked = prompt.filter(({ role }) => role === "user");
  return { prompt: (asked.length > 0 ? asked : prompt.slice(0, 1)).map(({ content }) => content), responses };
}
