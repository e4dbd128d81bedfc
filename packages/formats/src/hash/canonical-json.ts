import { DomainError } from "@laurel/core/errors/domain-error";

/**
 * JSON with sorted keys (by UTF-16 code units) and without spaces: equal values give equal text,
 * whatever order a database returned their keys in. Keys whose value is undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number") return finiteNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object") return canonicalObject(value);
  throw new DomainError("INTERNAL", `canonical JSON can't hold a ${typeof value}`);
}

function finiteNumber(value: number): string {
  if (!Number.isFinite(value)) throw new DomainError("INTERNAL", `canonical JSON can't hold ${value}`);
  return JSON.stringify(value);
}

function canonicalObject(value: object): string {
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(",")}}`;
}
