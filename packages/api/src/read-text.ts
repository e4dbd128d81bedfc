import type { FileStore } from "./file-store.ts";

/** A stored file as text, all of it in memory. */
export async function readText(files: FileStore, sha256: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(sha256)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
