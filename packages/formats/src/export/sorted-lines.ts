import { setImmediate } from "node:timers/promises";
import { linesOf } from "./lines-of.ts";
import type { RowSpill } from "./row-spill.ts";

const TURN_LINES = 25;

/**
 * The lines of sorted rows with the groups they can be dropped by; whoever shares the thread is served in
 * between.
 */
export async function* sortedLines(
  rows: RowSpill,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly line: string; readonly root: string }> {
  let number = 0;
  let groups: readonly string[] | null = null;
  for await (const chunk of rows.sorted()) {
    groups ??= rows.groups();
    for (const line of linesOf(chunk)) {
      yield { line, root: groups[number] ?? "" };
      number += 1;
      if (number % TURN_LINES !== 0) continue;
      signal?.throwIfAborted();
      await setImmediate();
    }
  }
}
