import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";

/**
 * A response's reasoning steps, as they came: an empty one is a step too, and stays, since labels count them.
 */
export const Steps = z
  .array(SafeText.max(LIMITS.messageContent))
  .min(1, "has no steps")
  .max(LIMITS.steps, `has more than ${LIMITS.steps} steps`);
export type Steps = z.infer<typeof Steps>;
