import { z } from "zod";
import { LIMITS } from "../text/limits.ts";
import { Message } from "./message.ts";
import { saysSomething } from "./says-something.ts";

/**
 * The conversation up to the turn to be answered: an optional leading system turn, the last turn from user or
 * tool.
 */
export const PromptMessages = z
  .array(Message)
  .min(1, "is empty")
  .max(LIMITS.messages, `has more than ${LIMITS.messages} messages`)
  .refine(
    (messages) => messages.slice(1).every((message) => message.role !== "system"),
    "has a system message that is not the first",
  )
  .refine(
    (messages) => ["user", "tool"].includes(messages.at(-1)?.role ?? ""),
    "must end with a user or tool message",
  )
  .refine(
    (messages) => messages.every((message) => message.role === "system" || saysSomething(message)),
    "has an empty message",
  );
export type PromptMessages = z.infer<typeof PromptMessages>;
