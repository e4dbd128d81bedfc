import type { Message } from "./message.ts";

/** Whether a turn has text, or calls a tool. */
export function saysSomething({ content, tool_calls: calls }: Message): boolean {
  return calls !== undefined || content.trim() !== "";
}
