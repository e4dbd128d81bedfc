import type { Role } from "@laurel/core/records/messages";
import { asMessage } from "./as-message.ts";

/**
 * A text as one message of `role`; a list of messages with each as the record writes it; anything else as it
 * is, for the schema to judge.
 */
export function asMessages(value: unknown, role: Role): unknown {
  if (typeof value === "string") return [{ role, content: value }];
  return Array.isArray(value) ? value.map(asMessage) : value;
}
