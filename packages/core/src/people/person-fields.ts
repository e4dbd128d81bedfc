import { z } from "zod";
import { LIMITS, SafeText } from "../text/text-limits.ts";

export const PersonName = SafeText.trim()
  .min(1, "is empty")
  .max(LIMITS.name, `has more than ${LIMITS.name} characters`);
export type PersonName = z.infer<typeof PersonName>;

/** The e-mail address of an account, trimmed and lower-case. */
export const EmailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("is not an e-mail address").max(254));
export type EmailAddress = z.infer<typeof EmailAddress>;

/** Only the length counts (NIST SP 800-63B §3.1.1.2); the upper limit keeps hashing cheap. */
export const Password = SafeText.min(10, "needs at least 10 characters").max(
  1_000,
  "has more than 1,000 characters",
);
export type Password = z.infer<typeof Password>;

/** What a lead notes about a member, such as a language or a team. */
export const MemberTags = z
  .array(SafeText.trim().min(1, "is empty").max(LIMITS.name))
  .max(32, "has more than 32 tags");
export type MemberTags = z.infer<typeof MemberTags>;
