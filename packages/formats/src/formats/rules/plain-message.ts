import type { Message } from "@laurel/core/records/messages";

/** A turn as role and content, in that order. */
export function plainMessage({ role, content }: Message): { role: Message["role"]; content: string } {
  return { role, content };
}
