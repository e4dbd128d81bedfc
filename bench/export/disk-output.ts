import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OpenFile } from "@laurel/formats/files/output-file";

/** Files of a folder on the disk; says when the first byte of any of them was written, and how many were. */
export function diskOutput(folder: string): {
  readonly openFile: OpenFile;
  readonly firstByteAt: () => number | null;
  readonly bytes: () => number;
} {
  let first: number | null = null;
  let bytes = 0;
  const openFile: OpenFile = async (name) => {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, "w");
    return {
      async write(chunk) {
        await handle.writeFile(chunk);
        bytes += chunk.byteLength;
        first ??= performance.now();
      },
      close: () => handle.close(),
    };
  };
  return { openFile, firstByteAt: () => first, bytes: () => bytes };
}
