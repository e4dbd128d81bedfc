import { Buffer } from "node:buffer";

/** Numbers as little-endian Uint32 in base64. */
export function encodeUint32(values: readonly number[]): string {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes.toString("base64");
}
