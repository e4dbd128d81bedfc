import { splitThinking } from "../text/split-thinking.ts";
import type { Message } from "./messages.ts";

/** The text of the last turn. In a response, it is the part that is split into steps, edited and marked. */
export function lastText(messages: readonly Message[]): string {
  return messages.at(-1)?.content ?? "";
}

/** What a reward model reads of a response: the contents of its assistant turns, with blank lines between. */
export function responseText(completion: readonly Message[]): string {
  return completion
    .filter((message) => message.role === "assistant")
    .map((message) => message.content)
    .join("\n\n");
}

/** The turns without the assistant's reasoning traces, for campaigns that don't show them. */
export function withoutReasoning<M extends Message>(messages: readonly M[]): M[] {
  return messages.map((message) =>
    message.role === "assistant" ? { ...message, content: spoken(message.content) } : message,
  );
}

function spoken(content: string): string {
  const parts = splitThinking(content);
  if (parts.every((part) => part.kind === "text")) return content;
  return parts
    .flatMap((part) => (part.kind === "text" ? [part.text] : []))
    .join("\n\n")
    .trim();
}

const PREVIEW_LENGTH = 200;

/** Nearly always as much of a text as its preview needs. */
const PREVIEWED = 3 * PREVIEW_LENGTH;

/** The beginning of a prompt's last turn on one line, for search and lists. */
export function promptPreview(prompt: readonly Message[]): string {
  const text = lastText(prompt);
  const begun = onOneLine(text.slice(0, PREVIEWED)).trimStart();
  const line = begun.length > PREVIEW_LENGTH ? begun : onOneLine(text).trim();
  return line.slice(0, PREVIEW_LENGTH).toWellFormed();
}

/** The text with each run of white space as one space. Most texts have single spaces only. */
export function onOneLine(text: string): string {
  return /[^\S ]|  /u.test(text) ? text.replaceAll(/\s+/gu, " ") : text;
}
