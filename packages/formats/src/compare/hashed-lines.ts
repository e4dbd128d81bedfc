import { DomainError } from "@laurel/core/errors/domain-error";
import { sha256Hex } from "../hash/sha256-hex.ts";
import { readLines } from "../import/read-lines.ts";

export type HashedLine = { readonly text: string; readonly hash: string };

/** The lines of a file of canonical rows with their hashes; none where there is no file. */
export async function* hashedLines(bytes: AsyncIterable<Uint8Array> | null): AsyncGenerator<HashedLine> {
  if (bytes === null) return;
  for await (const lines of readLines(bytes, Infinity)) {
    for (const line of lines) {
      if (!("text" in line)) throw new DomainError("INTERNAL", `line ${line.line} of the version's rows ${line.reason}: the stored file is not what was written`);
      yield { text: line.text, hash: sha256Hex(line.text) };
    }
  }
}
