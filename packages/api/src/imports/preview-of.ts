import type { PromptMessages } from "@laurel/core/records/messages";

const PREVIEW = 200;

/** The beginning of a prompt's last turn on one line, for search and lists. */
export function previewOf(prompt: PromptMessages): string {
  return (prompt.at(-1)?.content ?? "").replaceAll(/\s+/gu, " ").trim().slice(0, PREVIEW).toWellFormed();
}
