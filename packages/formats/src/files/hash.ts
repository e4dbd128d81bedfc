import { hash } from "node:crypto";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { Metadata } from "@laurel/core/records/prompt-record";

/** SHA-256 of UTF-8 text or of bytes, as 64 lower-case hex digits. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}

/** Equal metadata has equal hashes: a prompt or a response has it once, however often it comes. */
export function metadataHash(values: Metadata): string {
  return sha256Hex(canonicalJson(values));
}

/**
 * JSON with sorted keys (whole numbers first, as ECMAScript lists them, then by UTF-16 code units) and
 * without spaces: equal values give equal text, whatever order a database returned their keys in. Undefined
 * entries are left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value === "object") return sortedObject(value);
  throw new DomainError(
    "INTERNAL",
    `canonical JSON can't hold ${typeof value === "number" ? value : `a value of type ${typeof value}`}`,
  );
}

/** The object has no prototype, so a key named __proto__ is only a key. */
function sortedObject(value: object): unknown {
  const sorted: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).sort()) {
    const entry: unknown = Reflect.get(value, key);
    if (entry !== undefined) sorted[key] = inOrder(entry);
  }
  return sorted;
}
