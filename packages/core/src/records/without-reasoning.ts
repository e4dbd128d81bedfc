import { splitThinking } from "../text/split-thinking.ts";
import type { Message } from "./message.ts";

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
