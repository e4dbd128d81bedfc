import type { Message } from "@laurel/core/records/messages";
import type { Rule } from "../rule.ts";

/** For services that refuse a tool's turn without the call that it answers. */
export function noToolTurns<Row>(turnsOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "tool-calls",
    message: "has a turn of a tool, whose call this format can't hold",
    holds: (row) => turnsOf(row).every(({ role }) => role !== "tool"),
  };
}
