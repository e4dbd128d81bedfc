import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { sha256Hex } from "../hash/sha256-hex.ts";
import { decompressed } from "../import/decompressed.ts";
import type { Line } from "../import/line.ts";
import { readLines } from "../import/read-lines.ts";
import { listForm, type ListForm } from "./list-form.ts";
import { textOfLine } from "./text-of-line.ts";

/** Some 20 milliseconds of splitting into words. */
const BATCH_CHARACTERS = 30_000;

/**
 * The texts of a list that somebody brings, each once, in batches: a text a line, or JSON Lines of texts or
 * of objects with one (`textOfLine`); gzip-compressed or not, in UTF-8. Blank lines are skipped. What can't
 * be read stops it, by name and line. Memory: a hash a text.
 */
export async function* readContaminationList(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly string[]> {
  const refuse = (line: number, reason: string): DomainError =>
    new DomainError("INVALID", `${JSON.stringify(name)}, line ${line}: ${reason}`, { list: name, line });
  const seen = new Set<string>();
  let form: ListForm | null = null;
  let batch: string[] = [];
  let characters = 0;
  for await (const lines of readLines(limited(name, decompressed(bytes)), LIMITS.messageContent)) {
    for (const line of lines) {
      if (line.line > LIMITS.listLines)
        throw new DomainError(
          "TOO_LARGE",
          `${JSON.stringify(name)} has more than ${LIMITS.listLines} lines: split it`,
          { list: name },
        );
      const read = textIn(line);
      if ("reason" in read) throw refuse(line.line, read.reason);
      if (read.text === "") continue;
      form ??= listForm(read.text);
      const taken = "reason" in form ? form : textOfLine(read.text, form.as);
      if ("reason" in taken) throw refuse(line.line, taken.reason);
      const text = taken.text.trim();
      const hash = sha256Hex(text);
      if (text === "" || seen.has(hash)) continue;
      seen.add(hash);
      batch.push(text);
      characters += text.length;
      if (characters < BATCH_CHARACTERS) continue;
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (seen.size === 0)
    throw new DomainError("INVALID", `${JSON.stringify(name)} has no texts`, { list: name });
  if (batch.length > 0) yield batch;
}

function textIn(line: Line): { readonly text: string } | { readonly reason: string } {
  if ("reason" in line) return line;
  const [issue] = SafeText.safeParse(line.text).error?.issues ?? [];
  return issue ? { reason: `${issue.message}: save the file as UTF-8 text` } : { text: line.text.trim() };
}

/** A file that is small where it is compressed may be anything but that where it is not. */
async function* limited(name: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of bytes) {
    read += chunk.byteLength;
    if (read > LIMITS.listBytes)
      throw new DomainError(
        "TOO_LARGE",
        `${JSON.stringify(name)} is over ${LIMITS.listBytes} bytes: split it`,
        { list: name },
      );
    yield chunk;
  }
}
