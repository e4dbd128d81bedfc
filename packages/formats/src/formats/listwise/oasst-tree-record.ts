import { z } from "zod";

const OasstMessage = z.strictObject({
  message_id: z.string().min(1),
  parent_id: z.string().nullable(),
  text: z.string().min(1, "is empty"),
  role: z.enum(["prompter", "assistant"]),
  lang: z.literal("und"),
  review_result: z.literal(true),
  deleted: z.literal(false),
  rank: z.int().min(0).nullable(),
  synthetic: z.boolean(),
  model_name: z.string().nullable(),
  get replies() {
    return z.array(OasstMessage);
  },
});
export type OasstMessage = z.infer<typeof OasstMessage>;

/** A tree of OpenAssistant's export (oasst-data, schemas.py): messages that hold their replies. */
export const OasstTreeRecord = z.strictObject({
  message_tree_id: z.string().min(1),
  tree_state: z.literal("ready_for_export"),
  prompt: OasstMessage,
});
export type OasstTreeRecord = z.infer<typeof OasstTreeRecord>;
