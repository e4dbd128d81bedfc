import type { z } from "zod";
import { SafeText } from "../text/safe-text.ts";

/** Length is what counts (NIST SP 800-63B §3.1.1.2); the upper bound keeps hashing cheap. */
export const Password = SafeText.min(10, "needs at least 10 characters").max(
  1_000,
  "has more than 1,000 characters",
);
export type Password = z.infer<typeof Password>;
