import type { UnpairedRow } from "../rows/unpaired-row.ts";
import { conversationOf } from "../rules/conversation-of.ts";
import { turnDetailsLoss } from "../rules/turn-details-loss.ts";

/** Of every format of the family. */
export const UNPAIRED_DETAILS_LOSS = turnDetailsLoss<UnpairedRow>(conversationOf);
