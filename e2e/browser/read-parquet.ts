import { zstdDecompressSync } from "node:zlib";
import { parquetReadObjects } from "hyparquet";

/** The rows of a Parquet file that is wholly in memory. */
export async function readParquet<Row>(bytes: Buffer): Promise<Row[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return (await parquetReadObjects({
    file,
    compressors: { ZSTD: (page, size) => zstdDecompressSync(page, { maxOutputLength: size }) },
  })) as Row[];
}
