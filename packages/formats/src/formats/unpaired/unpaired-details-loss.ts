import type { UnpairedRow } from "../rows/unpaired-row.ts";
import { turnDetailsLoss } from "../rules/turn-details-loss.ts";
import { unpairedTurns } from "./unpaired-turns.ts";

/** Of every format of the family. */
export const UNPAIRED_DETAILS_LOSS = turnDetailsLoss<UnpairedRow>(unpairedTurns);
