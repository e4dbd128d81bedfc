import type { Message } from "@laurel/core/records/messages";
import type { Rule } from "../rule.ts";

/** For formats whose prompt is one text: what one user says, and nothing before it. */
export function oneTurnPrompt<Row>(promptOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "one-turn",
    message: "has a prompt of more than one user turn, which is all that this format holds",
    holds: (row) => promptOf(row).length === 1 && promptOf(row)[0]?.role === "user",
  };
}
