import { z } from "zod";

/** What a personal token may be used for. */
export const TokenScope = z.enum(["import", "export", "read", "train"]);
export type TokenScope = z.infer<typeof TokenScope>;
