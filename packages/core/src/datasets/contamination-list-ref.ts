import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";

/**
 * A list of texts, say a benchmark's questions, as the campaign has it: by the SHA-256 of the file that was
 * brought, so that a version says exactly what it was checked against.
 */
export const ContaminationListRef = z.strictObject({
  name: SafeText.min(1, "is empty").max(LIMITS.name),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in lower-case hex"),
});
export type ContaminationListRef = z.infer<typeof ContaminationListRef>;
