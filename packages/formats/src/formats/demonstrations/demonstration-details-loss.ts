import type { DemonstrationRow } from "../rows/demonstration-row.ts";
import { conversationOf } from "../rules/conversation-of.ts";
import { turnDetailsLoss } from "../rules/turn-details-loss.ts";

/** Of every format of the family. */
export const DEMONSTRATION_DETAILS_LOSS = turnDetailsLoss<DemonstrationRow>(conversationOf);
