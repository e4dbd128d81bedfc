import { z } from "zod";

/** What a tree of OpenAssistant is recognised by: many hold no ranked replies. */
export const OasstTreeShape = z.looseObject({
  message_tree_id: z.string(),
  prompt: z.looseObject({ text: z.string(), role: z.literal("prompter"), replies: z.array(z.unknown()) }),
});
