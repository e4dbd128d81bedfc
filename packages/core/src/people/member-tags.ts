import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";

/** What a lead notes about a member, such as a language or a team. */
export const MemberTags = z
  .array(SafeText.trim().min(1, "is empty").max(LIMITS.name))
  .max(32, "has more than 32 tags");
export type MemberTags = z.infer<typeof MemberTags>;
