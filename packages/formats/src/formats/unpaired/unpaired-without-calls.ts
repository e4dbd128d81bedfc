import type { UnpairedRow } from "../rows/unpaired-row.ts";
import { noToolCalls } from "../rules/no-tool-calls.ts";
import { unpairedTurns } from "./unpaired-turns.ts";

/** Of every format of the family. */
export const UNPAIRED_WITHOUT_CALLS = noToolCalls<UnpairedRow>(unpairedTurns);
