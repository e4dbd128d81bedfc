import type { Message } from "@laurel/core/records/messages";
import type { Rule } from "../rule.ts";

/**
 * For formats that write a conversation as one text: a text with the marker in it would be read as several
 * turns.
 */
export function noTurnMarkers<Row>(turnsOf: (row: Row) => readonly Message[], marker: RegExp): Rule<Row> {
  return {
    code: "turn-marker",
    message: "has a text with this format's mark of a turn in it",
    holds: (row) => turnsOf(row).every(({ content }) => content.search(marker) === -1),
  };
}
