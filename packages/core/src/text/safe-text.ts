import { z } from "zod";

/** Text that both back ends store alike: well-formed UTF-16 (no lone surrogate) and without U+0000. */
export const SafeText = z
  .string()
  .refine((text) => text.isWellFormed(), "has a lone surrogate, which is not valid Unicode")
  .refine((text) => !text.includes("\u0000"), "has the character U+0000, which databases can't store");
