import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { Message } from "./message.ts";
import { saysSomething } from "./says-something.ts";

/** One response: starts and ends with an assistant turn that says something. */
export const CompletionMessages = z
  .array(Message)
  .min(1, "is empty")
  .max(LIMITS.messages, `has more than ${LIMITS.messages} messages`)
  .refine((messages) => messages[0]?.role === "assistant", "must start with an assistant message")
  .refine((messages) => messages.at(-1)?.role === "assistant", "must end with an assistant message")
  .refine((messages) => messages.every(saysSomething), "is empty");
export type CompletionMessages = z.infer<typeof CompletionMessages>;
