import type { PairRow } from "../rows/pair-row.ts";
import { noToolCalls } from "../rules/no-tool-calls.ts";
import { pairTurns } from "./pair-turns.ts";

/** Of every format of the family. */
export const PAIR_WITHOUT_CALLS = noToolCalls<PairRow>(pairTurns);
