import type { Message } from "@laurel/core/records/messages";
import { canonicalJson } from "./canonical-json.ts";
import { sha256Hex } from "./sha256-hex.ts";

/** SHA-256 of the canonical JSON of a conversation: the same messages always have the same hash. */
export function contentHash(messages: readonly Message[]): string {
  return sha256Hex(canonicalJson(messages));
}
