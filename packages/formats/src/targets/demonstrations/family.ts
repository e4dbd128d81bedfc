import type { Message } from "@laurel/core/records/messages";
import { DemonstrationRow } from "../../canonical/canonical-rows.ts";
import { conversationOf, plainMessage } from "../conversation-turns.ts";
import type { Family, Format } from "../format.ts";
import { noToolCalls, turnDetailsLoss } from "../limits-and-losses.ts";
import { textRules } from "../record-text-rules.ts";

/** Responses to imitate: supervised fine-tuning, rejection sampling and distillation. */
export const DEMONSTRATIONS: Family<DemonstrationRow> = {
  id: "demonstrations",
  row: DemonstrationRow,
  rules: textRules<DemonstrationRow>((row) => [row.prompt, row.completion]),
};

export type DemonstrationFormat<Rec> = Format<DemonstrationRow, Rec>;

/** A demonstration that every format of the family can hold. */
export const DEMONSTRATION_EXAMPLE: DemonstrationRow = {
  prompt: [{ role: "user", content: "What color is the sky?" }],
  completion: [{ role: "assistant", content: "It is blue." }],
};

/** The demonstration with its turns as role and content only. */
export function plainDemonstration({ prompt, completion }: DemonstrationRow): DemonstrationRow {
  return { prompt: prompt.map(plainMessage), completion: completion.map(plainMessage) };
}

/**
 * Divides a conversation that doesn't say where its prompt ends: the completion is what the assistant says at
 * the end, after the last turn of anybody else.
 */
export function splitConversation(messages: readonly Message[]): DemonstrationRow {
  const end = messages.findLastIndex(({ role }) => role !== "assistant") + 1;
  return { prompt: messages.slice(0, end), completion: messages.slice(end) };
}

/** A limit of every format of the family: none has a place for calls of tools. */
export const DEMONSTRATION_WITHOUT_CALLS = noToolCalls<DemonstrationRow>(conversationOf);

/**
 * A loss of formats that hold one conversation: where a completion has several turns, a reader takes only the
 * last for the completion.
 */
export const PROMPT_END_LOSS = {
  what: "where the prompt ends",
  concerns: ({ completion }: DemonstrationRow) => completion.some(({ role }) => role !== "assistant"),
};

/** A loss of every format of the family: none says who is named in a turn, or which call a turn answers. */
export const DEMONSTRATION_DETAILS_LOSS = turnDetailsLoss<DemonstrationRow>(conversationOf);
