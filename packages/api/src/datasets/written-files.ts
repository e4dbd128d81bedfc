import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { OpenFile } from "@laurel/formats/files/output-file";
import type { FileStore } from "../file-store.ts";

/** A file of the store by the name that the exporter gave it. */
export type WrittenFile = { readonly name: string; readonly sha256: string; readonly bytes: number };

/** Lets an exporter write into the file store as it goes, no faster than the store takes the bytes. */
export function outputToFiles(files: FileStore): {
  readonly openFile: OpenFile;
  readonly stored: readonly WrittenFile[];
} {
  const stored: WrittenFile[] = [];
  const openFile: OpenFile = async (name) => {
    const pipe = new PassThrough();
    const written = files.write(pipe);
    // The write may fail, say on a full disk, while nobody waits for this file. The next call that writes to
    // it or closes it then throws.
    written.catch(() => pipe.destroy());
    return {
      async write(bytes) {
        // Waits until there is room for more, or until the store fails.
        if (pipe.destroyed || !pipe.write(bytes)) await Promise.race([once(pipe, "drain"), written]);
      },
      async close() {
        pipe.end();
        stored.push({ name, ...(await written) });
      },
    };
  };
  return { openFile, stored };
}
