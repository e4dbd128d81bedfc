import { z } from "zod";
import { AnsweredConversation } from "../rows/answered-conversation.ts";

/**
 * Two conversations from their first turn on, equal up to where the responses begin: what TRL calls an
 * implicit prompt.
 */
export const WholePairRecord = z.strictObject({
  chosen: AnsweredConversation,
  rejected: AnsweredConversation,
});
export type WholePairRecord = z.infer<typeof WholePairRecord>;
