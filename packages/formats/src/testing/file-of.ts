import { Buffer } from "node:buffer";
import type { FileBytes } from "../import/file-bytes.ts";

/** A file that holds these bytes, read in chunks of a size. */
export function fileOf(content: string | Uint8Array, chunkBytes = 65_536): FileBytes {
  const bytes = Buffer.from(content);
  return {
    size: bytes.length,
    async *read({ start, end } = { start: 0, end: bytes.length - 1 }) {
      for (let at = start; at <= end; at += chunkBytes)
        yield bytes.subarray(at, Math.min(at + chunkBytes, end + 1));
    },
  };
}
