import { Buffer, isUtf8 } from "node:buffer";

/**
 * A value of a Parquet file as JSON would have it: whole numbers of 64 bits as numbers or, where these can't
 * hold them, as text; times as text; bytes as text where they are UTF-8, since old writers don't say which
 * are; other bytes and what is no number as null.
 */
export function plainValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (value === undefined || value === null) return null;
  if (value instanceof Uint8Array)
    return isUtf8(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("utf8")
      : null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (ArrayBuffer.isView(value)) return null;
  return typeof value === "object"
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plainValue(part)]))
    : value;
}
