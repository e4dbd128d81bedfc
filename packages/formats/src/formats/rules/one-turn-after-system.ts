import type { Message } from "@laurel/core/records/messages";
import type { Rule } from "../rule.ts";

/** For formats whose prompt is what one user says, with or without a system turn before it. */
export function oneTurnAfterSystem<Row>(promptOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "one-turn",
    message:
      "has a prompt of more than one user turn, which is all that this format holds beside a system turn",
    holds: (row) => {
      const turns = promptOf(row).filter(({ role }) => role !== "system");
      return turns.length === 1 && turns[0]?.role === "user";
    },
  };
}
