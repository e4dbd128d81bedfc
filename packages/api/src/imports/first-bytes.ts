import { LIMITS } from "@laurel/core/text/limits";
import { isGzip } from "@laurel/formats/import/is-gzip";
import type { FileStore } from "../file-store.ts";

const ENOUGH = 262_144;
const LINE_END = 10;

/** The beginning of a stored file, enough to recognise it and to show its first rows: a first line that is longer comes whole. */
export async function firstBytes(files: FileStore, sha256: string): Promise<Uint8Array> {
  const size = await files.size(sha256);
  if (size === 0) return new Uint8Array();
  const first = await read(files, sha256, Math.min(size, ENOUGH));
  return size <= ENOUGH || isGzip(first) || first.includes(LINE_END) ? first : read(files, sha256, Math.min(size, LIMITS.lineBytes));
}

async function read(files: FileStore, sha256: string, bytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(sha256, { start: 0, end: bytes - 1 })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
