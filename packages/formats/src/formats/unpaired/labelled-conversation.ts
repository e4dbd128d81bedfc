import { z } from "zod";
import { AnsweredConversation } from "../rows/answered-conversation.ts";

/** A conversation whose last turn is the response, and whether it is good. */
export const LabelledConversation = z.strictObject({
  messages: AnsweredConversation,
  label: z.boolean(),
});
export type LabelledConversation = z.infer<typeof LabelledConversation>;
