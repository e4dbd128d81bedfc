import fc from "fast-check";
import type { Message } from "@laurel/core/records/messages";
import { anyTurn } from "./any-turn.ts";

/** A response: mostly one turn, at times several. */
export const anyCompletion: fc.Arbitrary<Message[]> = fc.oneof(
  { weight: 4, arbitrary: anyTurn("assistant").map((message) => [message]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyTurn("assistant"), anyTurn("user"), anyTurn("assistant"))
      .map((messages) => [...messages]),
  },
);
