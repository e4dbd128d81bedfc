import type { PairRow } from "../rows/pair-row.ts";
import { turnDetailsLoss } from "../rules/turn-details-loss.ts";
import { pairTurns } from "./pair-turns.ts";

/** Of every format of the family. */
export const PAIR_DETAILS_LOSS = turnDetailsLoss<PairRow>(pairTurns);
