import { Buffer } from "node:buffer";

/** The numbers of a base64 text, or null when its bytes are no whole number of Uint32. */
export function decodeUint32(text: string): Uint32Array | null {
  const bytes = Buffer.from(text, "base64");
  if (bytes.length % 4 !== 0) return null;
  return Uint32Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4));
}
