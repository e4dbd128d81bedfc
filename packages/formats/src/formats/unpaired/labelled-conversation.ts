import { Message } from "@laurel/core/records/message";
import { z } from "zod";

/** A conversation whose last turn is the response, and whether it is good. */
export const LabelledConversation = z.strictObject({
  messages: z
    .array(Message)
    .min(2, "has fewer than a prompt and a response")
    .refine((messages) => messages.at(-1)?.role === "assistant", "must end with an assistant message"),
  label: z.boolean(),
});
export type LabelledConversation = z.infer<typeof LabelledConversation>;
