import { Buffer } from "node:buffer";

/** The numbers of a base64 text, or null when its bytes are no whole number of finite Float32. */
export function decodeFloat32(text: string): Float32Array | null {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length % 4 !== 0) return null;
  const values = Float32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
  return values.every(Number.isFinite) ? values : null;
}
