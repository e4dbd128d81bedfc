import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { SafeText } from "../text/safe-text.ts";

export const Role = z.enum(["system", "user", "assistant", "tool"]);
export type Role = z.infer<typeof Role>;

/** One turn of a conversation, as TRL and every chat template name it. */
export const Message = z.strictObject({
  role: Role,
  content: SafeText.max(LIMITS.messageContent, `is longer than ${LIMITS.messageContent} characters`),
});
export type Message = z.infer<typeof Message>;
