/** Files that are stored and found by the sha256 of their bytes. */
export type FileStore = {
  /** `isNew` says whether these bytes were not stored before; two who write them at once may both hear that. */
  write(bytes: AsyncIterable<Uint8Array>): Promise<StoredBytes>;
  read(sha256: string, range?: { readonly start: number; readonly end: number }): AsyncIterable<Uint8Array>;
  size(sha256: string): Promise<number>;
  path(sha256: string): string;
  /** Removes a file that nothing names. */
  remove(sha256: string): Promise<void>;
};

export type StoredBytes = { readonly sha256: string; readonly bytes: number; readonly isNew: boolean };

/** A stored file as text. All of it is in memory. */
export async function readText(files: FileStore, sha256: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(sha256)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
