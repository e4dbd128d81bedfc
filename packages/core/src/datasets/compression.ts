import { z } from "zod";

/** What a file of JSON Lines can be compressed with while it is downloaded. */
export const Compression = z.enum(["gzip", "zstd"]);
export type Compression = z.infer<typeof Compression>;
