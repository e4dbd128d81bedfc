import type fc from "fast-check";
import type { Message } from "@laurel/core/records/messages";
import { anyText } from "./any-text.ts";

/** A turn of somebody that says something. */
export function anyTurn(role: Message["role"]): fc.Arbitrary<Message> {
  return anyText.map((content): Message => ({ role, content }));
}
