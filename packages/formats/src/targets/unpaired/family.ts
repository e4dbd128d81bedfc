import { z } from "zod";
import { UnpairedRow } from "../../canonical/canonical-rows.ts";
import { AnsweredConversation, conversationOf, plainMessage } from "../conversation-turns.ts";
import type { Family, Format } from "../format.ts";
import { noToolCalls, oneMessageCompletions, turnDetailsLoss } from "../limits-and-losses.ts";
import { textRules } from "../record-text-rules.ts";

/**
 * Good and bad responses, each on its own: KTO and BCO. A file needs both kinds, which no rule about one row
 * can check. A tie gives no row, since it calls neither response good or bad (core's derive/good-or-bad.ts).
 */
export const UNPAIRED: Family<UnpairedRow> = {
  id: "unpaired",
  row: UnpairedRow,
  rules: [
    ...textRules<UnpairedRow>((row) => [row.prompt, row.completion]),
    {
      code: "label",
      message: "has a label that is neither true nor false",
      holds: ({ label }) => typeof label === "boolean",
    },
  ],
};

export type UnpairedFormat<Rec> = Format<UnpairedRow, Rec>;

/** A row that every format of the family can hold. */
export const UNPAIRED_EXAMPLE: UnpairedRow = {
  prompt: [{ role: "user", content: "What color is the sky?" }],
  completion: [{ role: "assistant", content: "It is green." }],
  label: false,
};

/** The row with its turns as role and content only. */
export function plainUnpaired({ prompt, completion, label }: UnpairedRow): UnpairedRow {
  return { prompt: prompt.map(plainMessage), completion: completion.map(plainMessage), label };
}

/** A limit of every format of the family: none has a place for calls of tools. */
export const UNPAIRED_WITHOUT_CALLS = noToolCalls<UnpairedRow>(conversationOf);

/** A limit of formats whose response is one message. */
export const ONE_MESSAGE_UNPAIRED = oneMessageCompletions<UnpairedRow>(({ completion }) => [completion]);

/** A loss of every format of the family: none says who is named in a turn, or which call a turn answers. */
export const UNPAIRED_DETAILS_LOSS = turnDetailsLoss<UnpairedRow>(conversationOf);

/** A conversation whose last turn is the response, and whether it is good. */
export const LabeledConversation = z.strictObject({
  messages: AnsweredConversation,
  label: z.boolean(),
});
export type LabeledConversation = z.infer<typeof LabeledConversation>;

/** The prompt and its response as one conversation. */
export function labeledConversationOf(row: UnpairedRow): LabeledConversation {
  const { prompt, completion, label } = plainUnpaired(row);
  return { messages: [...prompt, ...completion], label };
}

/** The row as trainers read it: the last turn is the response, and all before it is the prompt. */
export function fromLabeledConversation({ messages, label }: LabeledConversation): UnpairedRow {
  return { prompt: messages.slice(0, -1), completion: messages.slice(-1), label };
}
