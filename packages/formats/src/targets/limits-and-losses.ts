import type { Message } from "@laurel/core/records/messages";
import type { Rule } from "./format.ts";

/**
 * For formats whose turns have only a role and content: a turn that lost its tool calls would say something
 * else.
 */
export function noToolCalls<Row>(turnsOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "tool-calls",
    message: "has a turn that calls a tool, which this format can't hold",
    holds: (row) => turnsOf(row).every((message) => message.tool_calls === undefined),
  };
}

/** For services that refuse a tool's turn without the call that it answers. */
export function noToolTurns<Row>(turnsOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "tool-calls",
    message: "has a turn of a tool, whose call this format can't hold",
    holds: (row) => turnsOf(row).every(({ role }) => role !== "tool"),
  };
}

/**
 * For formats that have no place for a system turn: without it, the responses would be answers to something
 * else.
 */
export function noSystemTurn<Row>(promptOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "system-turn",
    message: "has a system turn, which this format can't hold",
    holds: (row) => promptOf(row).every(({ role }) => role !== "system"),
  };
}

/**
 * For formats that hold the system turn as a text, in which "" says that there is no system turn. A template
 * may then add its own, which an empty system turn would have prevented.
 */
export function noEmptySystem<Row>(promptOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "system-turn",
    message: "has an empty system turn, which this format can't tell from none",
    holds: (row) => promptOf(row).every(({ role, content }) => role !== "system" || content !== ""),
  };
}

/**
 * For readers that take every second turn for the assistant's, and drop a row in which it is not. `answered`
 * lists the roles that may stand before an assistant turn.
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

/** For formats whose prompt is one text: what one user says, and nothing before it. */
export function oneTurnPrompt<Row>(promptOf: (row: Row) => readonly Message[]): Rule<Row> {
  return {
    code: "one-turn",
    message: "has a prompt of more than one user turn, which is all that this format holds",
    holds: (row) => promptOf(row).length === 1 && promptOf(row)[0]?.role === "user",
  };
}

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

/** For formats whose turns are role and content only: who is named in a turn, and which call it answers. */
export function turnDetailsLoss<Row>(turnsOf: (row: Row) => readonly Message[]) {
  return {
    what: "names and call ids of turns",
    concerns: (row: Row) =>
      turnsOf(row).some(({ name, tool_call_id: id }) => name !== undefined || id !== undefined),
  };
}
