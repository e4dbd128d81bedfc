import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { decompressed } from "../files/gzip.ts";
import { parseJsonRow } from "../files/json-lines.ts";
import { type Line, readLines } from "../files/lines.ts";
import type { FileFault } from "../files/rows.ts";
import { LaurelRawLine, type RawLineOf } from "./laurel-raw-line.ts";
import { rawOrder, refuseRaw } from "./raw-order.ts";

/**
 * A judgment's line holds its prompt, up to nine responses and its answers, and each of them may have filled
 * a line of its own.
 */
const LINE_BYTES = (LIMITS.responsesPerTask + 3) * LIMITS.lineBytes;

export type NumberedRawLine = { readonly line: number; readonly row: LaurelRawLine };

/**
 * The lines of a raw file (gzip too) in batches, each valid by itself and in its place. The first wrong line
 * ends in an error, and so does a file that ends early. Two faults are not found here, for want of memory: an
 * id that is used twice far apart, and a judgment that does not fit its task.
 */
export async function* readLaurelRaw(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Iterable<NumberedRawLine>> {
  const order = rawOrder();
  for await (const lines of readLines(decompressed(bytes), LINE_BYTES)) {
    yield (function* () {
      for (const each of lines) {
        const row = parseRawLine(each);
        order.check(each.line, row);
        yield { line: each.line, row };
      }
    })();
  }
  if (!order.isWhole())
    throw new DomainError(
      "INVALID",
      "The file was cut off: its last line, which counts what is in it, is missing. Download it again.",
    );
}

const HEADER_BYTES = 1_000_000;

/** The first line of a raw file (gzip too): the campaign that it holds. The other lines are not checked. */
export async function readRawHeader(bytes: AsyncIterable<Uint8Array>): Promise<RawLineOf<"campaign">> {
  for await (const [first] of readLines(decompressed(bytes), HEADER_BYTES)) {
    const header = first && parseRawLine(first);
    if (header?.kind === "campaign") return header;
  }
  throw new DomainError("INVALID", "The file is empty.");
}

/** Whether the first line of a file (gzip too) says that it is laurel-raw, of whatever layout. */
export async function isLaurelRaw(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const [first] of readLines(decompressed(bytes))) {
    const parsed = first && "text" in first ? parseJsonRow(first.text) : undefined;
    return (
      parsed !== undefined && "row" in parsed && ("laurelRaw" in parsed.row || "judgmentId" in parsed.row)
    );
  }
  return false;
}

/**
 * How many lines of a raw file can be read, and what is wrong with the next one. Nothing after that can be
 * trusted.
 */
export async function validateLaurelRaw(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly rows: number; readonly finding: FileFault | null }> {
  let rows = 0;
  try {
    for await (const lines of readLaurelRaw(bytes)) for (const { line } of lines) rows = line;
    return { rows, finding: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { line } = error.details;
    const row = typeof line === "number" ? line : null;
    return { rows, finding: { code: "shape", message: error.message.replace(/^line \d+: /, ""), row } };
  }
}

/**
 * A line of a raw file by its schema; the first thing that is wrong with it is thrown, with the line and the
 * field.
 */
function parseRawLine(line: Line): LaurelRawLine {
  if ("reason" in line) return refuseRaw(line.line, line.reason);
  const parsed = parseJsonRow(line.text);
  if ("problems" in parsed)
    return refuseRaw(line.line, parsed.problems.map(({ reason }) => reason).join("; "));
  if (line.line === 1) refuseOtherLayouts(parsed.row);
  const row = LaurelRawLine.safeParse(parsed.row);
  if (row.success) return row.data;
  const [issue] = row.error.issues;
  return refuseRaw(
    line.line,
    `${issue?.path.map(String).join(".") || "the line"}: ${issue?.message.slice(0, 300) ?? "is not valid"}`,
  );
}

function refuseOtherLayouts(row: Readonly<Record<string, unknown>>): void {
  const layout = row["laurelRaw"];
  if (layout === 2) return;
  if (typeof layout === "number")
    throw new DomainError(
      "INVALID",
      `The file is laurel-raw of layout ${layout}, and this version reads layout 2: update Laurel, or export the campaign with this version.`,
    );
  if ("judgmentId" in row)
    throw new DomainError(
      "INVALID",
      "The file is a raw export from before layout 2: it has the judgments only, not the campaign around them. Export the campaign again with this version.",
    );
  throw new DomainError(
    "INVALID",
    'The file is no laurel-raw: its first line must begin with {"laurelRaw":2. `laurel import` without --raw reads files of prompts and responses.',
  );
}
