import { Message } from "@laurel/core/records/message";
import { z } from "zod";

const Conversation = z
  .array(Message)
  .min(2, "has fewer than a prompt and a response")
  .refine((messages) => messages.at(-1)?.role === "assistant", "must end with an assistant message");

/** Two conversations from their first turn on, equal up to where the responses begin: what TRL calls an implicit prompt. */
export const WholePairRecord = z.strictObject({ chosen: Conversation, rejected: Conversation });
export type WholePairRecord = z.infer<typeof WholePairRecord>;
