import type { FileBytes } from "@laurel/formats/files/file-bytes";
import type { FileStore } from "../file-store.ts";

/** A stored file as importers read it. */
export async function storedFile(files: FileStore, sha256: string): Promise<FileBytes> {
  return { size: await files.size(sha256), read: (range) => files.read(sha256, range) };
}
