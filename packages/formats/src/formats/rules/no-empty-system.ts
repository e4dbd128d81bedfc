import type { Message } from "@laurel/core/records/messages";
import type { Rule } from "../rule.ts";

/**
 * For formats with a text for the system turn, in which "" says that there is none: templates may then add
 * their own, which an empty turn keeps away.
 */
export function noEmptySystem<Row>(promptOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "system-turn",
    message: "has an empty system turn, which this format can't tell from none",
    holds: (row) => promptOf(row).every(({ role, content }) => role !== "system" || content !== ""),
  };
}
