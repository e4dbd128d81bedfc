import { DomainError } from "@laurel/core/errors/domain-error";
import { decompressed } from "../import/decompressed.ts";
import { readLines } from "../import/read-lines.ts";
import { parseRawLine } from "./parse-raw-line.ts";
import type { RawLineOf } from "./raw-line-of.ts";

const HEADER_BYTES = 1_000_000;

/** The first line of a raw file (gzip too): the campaign that it holds. Nothing else is looked at. */
export async function readRawHeader(bytes: AsyncIterable<Uint8Array>): Promise<RawLineOf<"campaign">> {
  for await (const [first] of readLines(decompressed(bytes), HEADER_BYTES)) {
    const header = first && parseRawLine(first);
    if (header?.kind === "campaign") return header;
  }
  throw new DomainError("INVALID", "The file is empty.");
}
