import fc from "fast-check";
import type { Message } from "@laurel/core/records/messages";
import { anyTurn } from "./any-turn.ts";

/** A turn of a tool that names itself, the call that it answers, both or neither. */
export const anyToolTurn: fc.Arbitrary<Message> = fc
  .tuple(
    anyTurn("tool"),
    fc.constantFrom<Partial<Message>>(
      {},
      { name: "search" },
      { tool_call_id: "call_1" },
      { tool_call_id: "call_1", name: "search" },
    ),
  )
  .map(([message, details]) => ({ ...message, ...details }));
