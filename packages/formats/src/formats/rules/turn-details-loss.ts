import type { Message } from "@laurel/core/records/messages";

/** For formats whose turns are role and content only: who is named in a turn, and which call it answers. */
export function turnDetailsLoss<Row>(turnsOf: (row: Row) => readonly Message[]) {
  return {
    what: "names and call ids of turns",
    concerns: (row: Row) =>
      turnsOf(row).some(({ name, tool_call_id: id }) => name !== undefined || id !== undefined),
  };
}
