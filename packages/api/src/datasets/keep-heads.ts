import type { OpenFile } from "@laurel/formats/files/output-file";
import { firstLines } from "./first-lines.ts";

const ENOUGH = 1_000_000;

/** Lets an exporter write into nothing, keeping the first lines of its JSONL files. */
export function keepHeads(count: number): {
  readonly openFile: OpenFile;
  readonly heads: ReadonlyMap<string, string[]>;
} {
  const heads = new Map<string, string[]>();
  const openFile: OpenFile = async (name) => {
    const kept: Uint8Array[] = [];
    let bytes = 0;
    return {
      async write(chunk) {
        if (name.endsWith(".jsonl") && bytes < ENOUGH) kept.push(chunk.slice());
        bytes += chunk.length;
      },
      async close() {
        const lines = await firstLines(toAsync(kept), count + 1);
        // A line that the cut went through is not shown.
        heads.set(name, bytes > ENOUGH ? lines.slice(0, -1) : lines.slice(0, count));
      },
    };
  };
  return { openFile, heads };
}

async function* toAsync(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
