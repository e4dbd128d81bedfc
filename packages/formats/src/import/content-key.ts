import type { Message } from "@laurel/core/records/message";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import { sha256Hex } from "../hash/sha256-hex.ts";

/** SHA-256 of everything that a record says: lists instead of objects, so that the order of keys can't matter. */
export function contentKey(record: PromptRecord): string {
  const responses = record.responses.map(({ messages, source }) => [asPairs(messages), source.model ?? null]);
  const preferred = record.preferred ? [record.preferred.chosen, record.preferred.rejected] : null;
  return sha256Hex(JSON.stringify([asPairs(record.prompt), responses, record.tags, preferred]));
}

function asPairs(messages: readonly Message[]): string[][] {
  return messages.map(({ role, content }) => [role, content]);
}
