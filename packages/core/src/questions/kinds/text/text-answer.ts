import { z } from "zod";
import { LIMITS } from "../../../text/limits.ts";
import { SafeText } from "../../../text/safe-text.ts";

export const TextAnswer = z.strictObject({ kind: z.literal("text"), text: SafeText.max(LIMITS.rationale) });
export type TextAnswer = z.infer<typeof TextAnswer>;
