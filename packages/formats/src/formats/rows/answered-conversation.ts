import { z } from "zod";
import { Message } from "@laurel/core/records/messages";

/** In a record: a prompt and a response to it in one list. */
export const AnsweredConversation = z
  .array(Message)
  .min(2, "has fewer than a prompt and a response")
  .refine((messages) => messages.at(-1)?.role === "assistant", "must end with an assistant message");
