import { z } from "zod";

/** A file as manifests list it; `rows` is null where it holds none. */
export const StoredFile = z.strictObject({
  path: z.string(),
  rows: z.int().min(0).nullable(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hex"),
});
export type StoredFile = z.infer<typeof StoredFile>;
