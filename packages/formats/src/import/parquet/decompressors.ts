import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from "node:zlib";
import { snappyDecompress } from "./snappy-decompress.ts";

type Decompress = (bytes: Uint8Array, size: number) => Uint8Array;

/** Parquet's codecs, each bounded by the size that the page claims. */
export const DECOMPRESSORS: Readonly<Record<"SNAPPY" | "GZIP" | "BROTLI" | "ZSTD", Decompress>> = {
  SNAPPY: snappyDecompress,
  GZIP: (bytes, size) => gunzipSync(bytes, { maxOutputLength: Math.max(size, 1) }),
  BROTLI: (bytes, size) => brotliDecompressSync(bytes, { maxOutputLength: Math.max(size, 1) }),
  ZSTD: (bytes, size) => zstdDecompressSync(bytes, { maxOutputLength: Math.max(size, 1) }),
};
