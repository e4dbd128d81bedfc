import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import { decompressed } from "../import/decompressed.ts";
import { readLines } from "../import/read-lines.ts";
import type { LaurelRawLine } from "./laurel-raw-line.ts";
import { parseRawLine } from "./parse-raw-line.ts";
import { rawOrder } from "./raw-order.ts";

/**
 * A judgment's line holds its prompt, up to nine responses and its answers, and each of them may have filled
 * a line of its own.
 */
const LINE_BYTES = (LIMITS.responsesPerTask + 3) * LIMITS.lineBytes;

export type NumberedRawLine = { readonly line: number; readonly row: LaurelRawLine };

/**
 * The lines of a raw file (gzip too) in batches, each valid by itself and in its place. The first wrong one
 * is thrown, and so is a file that ends early. Not seen here, for want of memory: an id used twice far apart,
 * and a judgment that its task does not fit.
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
