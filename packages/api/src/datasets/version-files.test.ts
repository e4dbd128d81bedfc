import { Buffer } from "node:buffer";
import { expect, it } from "vitest";
import type { FileStore } from "../file-store.ts";
import { memoryFiles } from "../testing/memory-files.ts";
import { outputToFiles } from "./version-files.ts";

/** Takes one chunk of each file and then says that the disk is full. */
const fullDisk: FileStore = {
  ...memoryFiles(),
  async write(bytes) {
    for await (const chunk of bytes) if (chunk.length > 0) break;
    throw new Error("ENOSPC: no space left on device");
  },
};

it("tells a full disk to whoever writes or closes next, and to nobody else", async () => {
  const unhandled: unknown[] = [];
  const listen = (error: unknown) => void unhandled.push(error);
  process.on("unhandledRejection", listen);
  try {
    const { openFile, stored } = outputToFiles(fullDisk);
    const [first, second] = [await openFile("train.jsonl"), await openFile("train.parquet")];
    await first.write(Buffer.from("a row"));
    await second.write(Buffer.from("a row"));
    await new Promise(setImmediate);
    await expect(first.write(Buffer.alloc(1_000_000))).rejects.toThrow("ENOSPC");
    await expect(first.close()).rejects.toThrow("ENOSPC");
    await expect(second.close()).rejects.toThrow("ENOSPC");
    expect(stored).toEqual([]);
    expect(unhandled).toEqual([]);
  } finally {
    process.off("unhandledRejection", listen);
  }
});
