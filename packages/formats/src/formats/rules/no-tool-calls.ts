import type { Message } from "@laurel/core/records/messages";
import type { Rule } from "../rule.ts";

/** For formats whose turns are role and content only: without its calls a turn would say something else. */
export function noToolCalls<Row>(turnsOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "tool-calls",
    message: "has a turn that calls a tool, which this format can't hold",
    holds: (row) => turnsOf(row).every((message) => message.tool_calls === undefined),
  };
}
