import type { PairRow } from "../rows/pair-row.ts";
import type { Rule } from "../rule.ts";
import { noSystemTurn } from "../rules/no-system-turn.ts";
import { oneTurnPrompt } from "../rules/one-turn-prompt.ts";
import { NO_TIE } from "./no-tie.ts";
import { ONE_MESSAGE_PAIR } from "./one-message-pair.ts";
import { PAIR_WITHOUT_CALLS } from "./pair-without-calls.ts";

/**
 * A conversation is one text only where it is one user turn and one answer: how several turns would be
 * joined, no trainer says.
 */
export const TEXT_PAIR_LIMITS: readonly Rule<PairRow>[] = [
  PAIR_WITHOUT_CALLS,
  NO_TIE,
  noSystemTurn(({ prompt }) => prompt),
  oneTurnPrompt(({ prompt }) => prompt),
  ONE_MESSAGE_PAIR,
];
