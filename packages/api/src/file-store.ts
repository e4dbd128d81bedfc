/** Files that are stored and found by the sha256 of their bytes. */
export type FileStore = {
  write(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly sha256: string; readonly bytes: number }>;
  read(sha256: string, range?: { readonly start: number; readonly end: number }): AsyncIterable<Uint8Array>;
  size(sha256: string): Promise<number>;
  path(sha256: string): string;
};

/** A stored file as text. All of it is in memory. */
export async function readText(files: FileStore, sha256: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(sha256)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
