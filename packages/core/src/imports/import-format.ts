import { z } from "zod";

/** What an import can read. Each may be gzip-compressed. */
export const ImportFormat = z.enum(["jsonl", "csv", "hh-rlhf"]);
export type ImportFormat = z.infer<typeof ImportFormat>;
