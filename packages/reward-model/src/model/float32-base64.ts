import { Buffer } from "node:buffer";

/** Numbers as little-endian Float32 in base64, whatever the machine's byte order. */
export function encodeFloat32(values: readonly number[]): string {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeFloatLE(value, index * 4));
  return bytes.toString("base64");
}

/** Null when the bytes are no whole number of finite Float32. */
export function decodeFloat32(text: string): Float32Array | null {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length % 4 !== 0) return null;
  const values = Float32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
  return values.every(Number.isFinite) ? values : null;
}
