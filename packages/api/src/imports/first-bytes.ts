import type { FileStore } from "../file-store.ts";

const ENOUGH = 262_144;

/** The beginning of a stored file, enough to recognise it and to show its first rows. */
export async function firstBytes(files: FileStore, sha256: string): Promise<Uint8Array> {
  const size = await files.size(sha256);
  if (size === 0) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(sha256, { start: 0, end: Math.min(size, ENOUGH) - 1 })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
