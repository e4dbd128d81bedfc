import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { FileBytes } from "./file-bytes.ts";

const READ_BYTES = 256 * 1024;

/** A file by its path. */
export async function fileOnDisk(path: string): Promise<FileBytes> {
  const { size } = await stat(path);
  return { size, read: (range) => createReadStream(path, { ...range, highWaterMark: READ_BYTES }) };
}
