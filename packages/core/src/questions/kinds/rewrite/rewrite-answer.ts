import { z } from "zod";
import { Id } from "../../../ids/id.ts";
import { LIMITS } from "../../../text/limits.ts";
import { SafeText } from "../../../text/safe-text.ts";

/** `text` is the edited version of the response `of`. */
export const RewriteAnswer = z.strictObject({
  kind: z.literal("rewrite"),
  of: Id,
  text: SafeText.max(LIMITS.messageContent),
});
export type RewriteAnswer = z.infer<typeof RewriteAnswer>;
