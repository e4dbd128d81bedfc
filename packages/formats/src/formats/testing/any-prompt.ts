import fc from "fast-check";
import type { Message } from "@laurel/core/records/messages";
import { anyTurn } from "./any-turn.ts";

/** A prompt of one to five turns, with or without a system turn. */
export const anyPrompt: fc.Arbitrary<Message[]> = fc
  .tuple(
    fc.option(anyTurn("system"), { nil: null }),
    fc.array(fc.tuple(anyTurn("user"), anyTurn("assistant")), { maxLength: 2 }),
    anyTurn("user"),
  )
  .map(([system, earlier, last]) => [...(system ? [system] : []), ...earlier.flat(), last]);
