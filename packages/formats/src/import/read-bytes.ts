import { Buffer } from "node:buffer";
import type { FileBytes } from "./file-bytes.ts";

/** The bytes of a file from `start` to before `end`, as far as it has them. */
export async function readBytes(file: FileBytes, start: number, end: number): Promise<Buffer> {
  const last = Math.min(end, file.size) - 1;
  if (last < start) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.read({ start, end: last })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
