import type { Message } from "@laurel/core/records/messages";
import type { Rule } from "../rule.ts";

/** For formats that have no place for a system turn: without it the responses would answer something else. */
export function noSystemTurn<Row>(promptOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "system-turn",
    message: "has a system turn, which this format can't hold",
    holds: (row) => promptOf(row).every(({ role }) => role !== "system"),
  };
}
