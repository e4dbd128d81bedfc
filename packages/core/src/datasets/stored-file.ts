import { z } from "zod";

/** A file as manifests list it; `rows` is null where it does not hold rows. */
export const StoredFile = z.strictObject({
  path: z.string(),
  rows: z.int().min(0).nullable(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hex"),
});
export type StoredFile = z.infer<typeof StoredFile>;

/** What a file of JSON Lines can be compressed with while it is downloaded. */
export const Compression = z.enum(["gzip", "zstd"]);
export type Compression = z.infer<typeof Compression>;

const ENDINGS: Readonly<Record<Compression, string>> = { gzip: "gz", zstd: "zst" };

/** The name of a compressed file, whose ending tells readers how to unpack it. */
export function compressedName(name: string, compression: Compression): string {
  return `${name}.${ENDINGS[compression]}`;
}
