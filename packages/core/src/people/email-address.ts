import { z } from "zod";

/** An e-mail address as accounts are known by it: trimmed and lower-case. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("is not an e-mail address").max(254));
export type EmailAddress = z.infer<typeof EmailAddress>;
