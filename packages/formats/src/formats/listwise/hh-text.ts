import type { Message } from "@laurel/core/records/message";

/** A conversation as HH-RLHF writes it, up to where the assistant is to answer. */
export function hhText(prompt: readonly Message[]): string {
  return `${prompt.map(({ role, content }) => `\n\n${role === "user" ? "Human" : "Assistant"}: ${content}`).join("")}\n\nAssistant: `;
}
