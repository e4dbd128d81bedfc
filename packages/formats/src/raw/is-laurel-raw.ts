import { decompressed } from "../import/decompressed.ts";
import { parseJsonRow } from "../import/parse-json-row.ts";
import { readLines } from "../import/read-lines.ts";

/** Whether a file (gzip too) says of itself in its first line that it is laurel-raw, of whatever layout. */
export async function isLaurelRaw(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  for await (const [first] of readLines(decompressed(bytes))) {
    const parsed = first && "text" in first ? parseJsonRow(first.text) : undefined;
    return (
      parsed !== undefined && "row" in parsed && ("laurelRaw" in parsed.row || "judgmentId" in parsed.row)
    );
  }
  return false;
}
