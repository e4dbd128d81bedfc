import type { Message } from "@laurel/core/records/messages";
import type { DemonstrationRow } from "../rows/demonstration-row.ts";

/**
 * A conversation that doesn't say where its prompt ends: the completion is what the assistant says last,
 * after any other's turn.
 */
export function splitConversation(messages: readonly Message[]): DemonstrationRow {
  const end = messages.findLastIndex(({ role }) => role !== "assistant") + 1;
  return { prompt: messages.slice(0, end), completion: messages.slice(end) };
}
