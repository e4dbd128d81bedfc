import type { Message } from "@laurel/core/records/messages";
import { DemonstrationRow } from "../../canonical/canonical-rows.ts";
import type { Family, Format } from "../format.ts";
import { noToolCalls, turnDetailsLoss } from "../limits-and-losses.ts";
import { conversationOf, plainMessage } from "../messages.ts";
import { textRules } from "../text-rules.ts";

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

/** The demonstration as role and content. */
export function plainDemonstration({ prompt, completion }: DemonstrationRow): DemonstrationRow {
  return { prompt: prompt.map(plainMessage), completion: completion.map(plainMessage) };
}

/**
 * A conversation that doesn't say where its prompt ends: the completion is what the assistant says last,
 * after any other's turn.
 */
export function splitConversation(messages: readonly Message[]): DemonstrationRow {
  const end = messages.findLastIndex(({ role }) => role !== "assistant") + 1;
  return { prompt: messages.slice(0, end), completion: messages.slice(end) };
}

/** Of every format of the family. */
export const DEMONSTRATION_WITHOUT_CALLS = noToolCalls<DemonstrationRow>(conversationOf);

/**
 * For formats that hold one conversation: of a completion of several turns only the last can be told from the
 * prompt.
 */
export const PROMPT_END_LOSS = {
  what: "where the prompt ends",
  concerns: ({ completion }: DemonstrationRow) => completion.some(({ role }) => role !== "assistant"),
};

/** Of every format of the family. */
export const DEMONSTRATION_DETAILS_LOSS = turnDetailsLoss<DemonstrationRow>(conversationOf);
