import type { Message } from "@laurel/core/records/messages";
import type { PromptRecord } from "@laurel/core/records/prompt-record";
import { canonicalJson } from "../hash/canonical-json.ts";
import { sha256Hex } from "../hash/sha256-hex.ts";

/**
 * SHA-256 of everything that a record says: lists instead of objects, so that the order of keys can't matter.
 */
export function contentKey(record: PromptRecord): string {
  const responses = record.responses.map(({ messages, source, steps }) => [
    asLists(messages),
    source.model ?? null,
    steps ?? null,
  ]);
  return sha256Hex(
    JSON.stringify([
      asLists(record.prompt),
      responses,
      record.tags,
      record.reference ?? null,
      canonicalJson(record.recorded ?? null),
      record.recordedBy ?? null,
    ]),
  );
}

function asLists(messages: readonly Message[]): unknown[] {
  return messages.map(({ role, content, ...calls }) =>
    Object.keys(calls).length === 0 ? [role, content] : [role, content, canonicalJson(calls)],
  );
}
