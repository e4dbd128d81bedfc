import type { Message } from "@laurel/core/records/messages";
import type { Rule } from "../rule.ts";

/** For formats whose completion is one message: what came before the last would be lost. */
export function oneMessageCompletions<Row>(
  completionsOf: (row: Row) => readonly (readonly Message[])[],
): Rule<Row> {
  return {
    code: "one-message-completion",
    message: "has a completion of several turns, of which this format holds one",
    holds: (row) => completionsOf(row).every((completion) => completion.length === 1),
  };
}
