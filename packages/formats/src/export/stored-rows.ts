import { DomainError } from "@laurel/core/errors/domain-error";
import { readLines } from "../import/read-lines.ts";

/** The lines of a stored file of canonical rows, a batch for each chunk of bytes. */
export async function* storedRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  for await (const lines of readLines(bytes, Infinity)) {
    yield lines.map((line) => {
      if (!("text" in line))
        throw new DomainError(
          "INTERNAL",
          `line ${line.line} of the version's rows ${line.reason}: the stored file is not what was written`,
        );
      return line.text;
    });
  }
}
