import type { Message } from "@laurel/core/records/messages";
import type { Rule } from "../rule.ts";

/**
 * For readers that take every second turn for the assistant's, and drop a row that has another there.
 * `answered` are the roles that may stand before an assistant turn.
 */
export function alternatingTurns<Row>(
  turnsOf: (row: Row) => readonly Message[],
  answered: readonly Message["role"][],
): Rule<Row> {
  return {
    code: "alternation",
    message: `has turns that don't alternate from a user's on between ${answered.join(" or ")} and assistant`,
    holds: (row) => {
      const turns = turnsOf(row).filter(({ role }) => role !== "system");
      return (
        turns[0]?.role === "user" &&
        turns.every(({ role }, index) => (index % 2 === 0 ? answered.includes(role) : role === "assistant"))
      );
    },
  };
}
