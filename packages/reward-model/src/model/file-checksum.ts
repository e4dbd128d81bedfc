import { sha256Hex } from "@laurel/formats/hash/sha256-hex";

/**
 * SHA-256 of the JSON of a model file without its checksum, so that re-indenting a file does not damage it.
 */
export function fileChecksum(file: object): string {
  const { checksum: _, ...rest } = file as { readonly checksum?: unknown };
  return sha256Hex(JSON.stringify(rest));
}
