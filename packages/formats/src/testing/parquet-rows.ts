import { parquetReadObjects } from "hyparquet";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { DECOMPRESSORS } from "../import/parquet/decompressors.ts";

/** The rows of a Parquet file, as a reader that is not ours has them. */
export async function parquetRows(file: Buffer): Promise<Record<string, unknown>[]> {
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  // The reader's own decoder drops a leading U+FEFF, which is in the file.
  const parsers = {
    ...DEFAULT_PARSERS,
    stringFromBytes: (raw: Uint8Array) => Buffer.from(raw).toString("utf8"),
  };
  return parquetReadObjects({ file: bytes as ArrayBuffer, parsers, compressors: DECOMPRESSORS });
}
