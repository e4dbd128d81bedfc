import type { Role } from "@laurel/core/records/message";

/** A text as one message of `role`; a list of messages, or anything else, as it is for the schema to judge. */
export function asMessages(value: unknown, role: Role): unknown {
  return typeof value === "string" ? [{ role, content: value }] : value;
}
