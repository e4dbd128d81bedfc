import { setImmediate } from "node:timers/promises";
import type { StoredFile } from "@laurel/core/datasets/stored-file";
import { linesOf } from "./lines-of.ts";
import { measuredFile } from "./measured-file.ts";
import type { OpenFile } from "./output-file.ts";
import type { RowSpill } from "./row-spill.ts";

const TURN_ROWS = 25;

type Options = {
  readonly signal?: AbortSignal | undefined;
  /** Shown every row as it is written. */ readonly onRow?: ((row: unknown) => void) | undefined;
};

/** Writes sorted rows as a file of JSON Lines. */
export async function writeRows(
  path: string,
  rows: RowSpill,
  openFile: OpenFile,
  { signal, onRow }: Options,
): Promise<StoredFile> {
  const { file, measure } = measuredFile(await openFile(path));
  try {
    for await (const lines of rows.sorted()) {
      signal?.throwIfAborted();
      await file.write(lines);
      if (!onRow) continue;
      for (const [index, line] of linesOf(lines).entries()) {
        onRow(JSON.parse(line));
        // Looking at rows takes long: whoever shares the thread is served in between.
        if (index % TURN_ROWS === TURN_ROWS - 1) await setImmediate();
      }
    }
  } finally {
    await file.close();
  }
  return { path, rows: rows.count(), ...measure() };
}
