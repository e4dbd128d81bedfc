import type { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";

export const PersonName = SafeText.trim()
  .min(1, "is empty")
  .max(LIMITS.name, `has more than ${LIMITS.name} characters`);
export type PersonName = z.infer<typeof PersonName>;
