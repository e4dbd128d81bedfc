import { constants, gunzipSync } from "node:zlib";
import { DomainError } from "@laurel/core/errors/domain-error";
import { LIMITS } from "@laurel/core/text/text-limits";
import type { FileBytes } from "./file-bytes.ts";
import { isGzip } from "./is-gzip.ts";
import { readBytes } from "./read-bytes.ts";

const ENOUGH = 262_144;
const PLAIN_BYTES = 1_048_576;
const LINE_END = 10;

/**
 * The beginning of a file, and what it is when gunzipped: enough to recognise it and to show its first rows.
 * A first line that is longer comes whole.
 */
export async function startOfFile(
  file: FileBytes,
): Promise<{ readonly bytes: Uint8Array; readonly plain: Uint8Array }> {
  const first = await readBytes(file, 0, ENOUGH);
  if (isGzip(first)) return { bytes: first, plain: gunzippedStart(first) };
  const bytes =
    file.size <= ENOUGH || first.includes(LINE_END) ? first : await readBytes(file, 0, LIMITS.lineBytes);
  return { bytes, plain: bytes };
}

function gunzippedStart(bytes: Uint8Array): Uint8Array {
  try {
    // SYNC_FLUSH accepts a stream that is cut off; 64 KB of gzip can't hold more than 64 MB.
    return gunzipSync(bytes.subarray(0, 65_536), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(
      0,
      PLAIN_BYTES,
    );
  } catch (error) {
    throw new DomainError(
      "INVALID",
      `the gzip file is damaged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
