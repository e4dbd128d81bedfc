import { once } from "node:events";
import { PassThrough } from "node:stream";
import type { FamilyId } from "@laurel/core/datasets/families";
import type { Manifest, RowConfig } from "@laurel/core/datasets/manifest";
import type { Split } from "@laurel/core/datasets/splits";
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
        const { sha256, bytes } = await written;
        stored.push({ name, sha256, bytes });
      },
    };
  };
  return { openFile, stored };
}

/** Reads a version's canonical rows of one family, file by file. Null where a split has no such file. */
export function rowsOfFamily(
  files: FileStore,
  { rows }: Pick<Manifest, "rows">,
  family: FamilyId,
): (split: Split, config: RowConfig) => AsyncIterable<Uint8Array> | null {
  return (split, config) => {
    const file = rows.find((one) => one.family === family && one.split === split && one.config === config);
    return file ? files.read(file.sha256) : null;
  };
}

/** The first lines of a UTF-8 text. Reads no more of it than they need. */
export async function firstLines(bytes: AsyncIterable<Uint8Array>, count: number): Promise<string[]> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of bytes) {
    text += decoder.decode(chunk, { stream: true });
    if (text.split("\n").length > count) break;
  }
  return text
    .split("\n")
    .filter((line) => line !== "")
    .slice(0, count);
}
