import type { Compression } from "./compression.ts";

const ENDINGS: Readonly<Record<Compression, string>> = { gzip: "gz", zstd: "zst" };

/** A file's name once it is compressed, by which readers know what to unpack it with. */
export function compressedName(name: string, compression: Compression): string {
  return `${name}.${ENDINGS[compression]}`;
}
