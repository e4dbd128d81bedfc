import type { DemonstrationRow } from "../rows/demonstration-row.ts";
import { turnDetailsLoss } from "../rules/turn-details-loss.ts";
import { conversationOf } from "./conversation-of.ts";

/** Of every format of the family. */
export const DEMONSTRATION_DETAILS_LOSS = turnDetailsLoss<DemonstrationRow>(conversationOf);
