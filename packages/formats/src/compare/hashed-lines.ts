import { storedRows } from "../export/stored-rows.ts";
import { sha256Hex } from "../hash/sha256-hex.ts";

export type HashedLine = { readonly text: string; readonly hash: string };

/** The lines of a file of canonical rows with their hashes; none where there is no file. */
export async function* hashedLines(bytes: AsyncIterable<Uint8Array> | null): AsyncGenerator<HashedLine> {
  if (bytes === null) return;
  for await (const lines of storedRows(bytes)) yield* lines.map((text) => ({ text, hash: sha256Hex(text) }));
}
