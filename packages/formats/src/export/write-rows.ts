import type { StoredFile } from "@laurel/core/datasets/stored-file";
import { measuredFile } from "./measured-file.ts";
import type { OpenFile } from "./output-file.ts";
import type { RowSpill } from "./row-spill.ts";

/** Writes sorted rows as a file of JSON Lines. */
export async function writeRows(path: string, rows: RowSpill, openFile: OpenFile, signal?: AbortSignal): Promise<StoredFile> {
  const { file, measure } = measuredFile(await openFile(path));
  try {
    for await (const lines of rows.sorted()) {
      signal?.throwIfAborted();
      await file.write(lines);
    }
  } finally {
    await file.close();
  }
  return { path, rows: rows.count(), ...measure() };
}
