import { z } from "zod";

export const SkipReason = z.enum(["unclear", "language", "harmful", "broken", "other"]);
export type SkipReason = z.infer<typeof SkipReason>;
