import { setImmediate } from "node:timers/promises";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS, SafeText } from "@laurel/core/text/text-limits";
import { decompressed } from "../files/gzip.ts";
import { sha256Hex } from "../files/hash.ts";
import { type Line, readLines } from "../files/lines.ts";
import { inUtf8 } from "../files/text-encoding.ts";
import { wordsOf } from "./ngrams.ts";

/** Splitting this many characters into words takes some 20 milliseconds. */
const BATCH_CHARACTERS = 30_000;

/**
 * The texts of a list that somebody brings, each once, in batches. The file is UTF-8, gzip-compressed or not,
 * and has a text a line, or JSON Lines of texts or of objects with one (`textOfLine`). Blank lines are
 * skipped. A line that can't be read throws, with the list's name and the line. Memory: one hash for each
 * text.
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
  for await (const lines of readLines(inUtf8(limited(name, decompressed(bytes))), LIMITS.messageContent)) {
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

/** A file that is small while it is compressed may be huge once it is not. */
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

type ListForm = { readonly as: "text" | "json" } | { readonly reason: string };

/**
 * How a list is written, judged by its first line that is not blank: as JSON Lines if that line is a JSON
 * text or object, else with one text on each line.
 */
function listForm(line: string): ListForm {
  const value = jsonValue(line);
  if (Array.isArray(value) || line === "[")
    return { reason: "is a JSON list: save the file as JSON Lines, a text or an object a line" };
  if (typeof value === "string" || (typeof value === "object" && value !== null)) return { as: "json" };
  return line.startsWith("{")
    ? { reason: "begins as JSON does and is not valid JSON: mend it, or write each text as a JSON string" }
    : { as: "text" };
}

type Taken = { readonly text: string } | { readonly reason: string };

const FIELDS = ["text", "question", "prompt", "instruction"] as const;

/**
 * The text on a line: the whole line, or in JSON Lines the string, or the first of an object's `text`,
 * `question`, `prompt` and `instruction` that is a string.
 */
function textOfLine(line: string, as: "text" | "json"): Taken {
  if (as === "text") return { text: line };
  const value = jsonValue(line);
  if (value === undefined) return { reason: "is not valid JSON, where the first line of the file is" };
  const text = typeof value === "string" ? value : fieldOf(value);
  if (text === undefined)
    return { reason: `must be a JSON string, or an object with a text as ${FIELDS.join(", ")}` };
  const [issue] = SafeText.safeParse(text).error?.issues ?? [];
  return issue ? { reason: issue.message } : { text };
}

function fieldOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  return FIELDS.map((field) => fields.get(field)).find((field) => typeof field === "string");
}

/** A text parsed as JSON; undefined where it is not JSON. */
function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a list from beginning to end, and says how many texts and words (`wordsOf`) it has; what can't be
 * read, or is more than one dataset can be checked against, is refused.
 */
export async function measureContaminationList(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly texts: number; readonly words: number }> {
  let [texts, words] = [0, 0];
  for await (const batch of readContaminationList(name, bytes)) {
    texts += batch.length;
    for (const text of batch) words += wordsOf(text).length;
    if (words + texts > LIMITS.listWords)
      throw new DomainError(
        "TOO_LARGE",
        `${JSON.stringify(name)} has more than ${LIMITS.listWords} words: split it`,
        { list: name },
      );
    await setImmediate();
  }
  return { texts, words };
}
