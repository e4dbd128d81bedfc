import { Buffer } from "node:buffer";

/** Numbers as little-endian Float32 in base64, whatever the machine's byte order. */
export function encodeFloat32(values: readonly number[]): string {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeFloatLE(value, index * 4));
  return bytes.toString("base64");
}
