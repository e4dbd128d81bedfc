import type { DemonstrationRow } from "../rows/demonstration-row.ts";
import { conversationOf } from "../rules/conversation-of.ts";
import { noToolCalls } from "../rules/no-tool-calls.ts";

/** Of every format of the family. */
export const DEMONSTRATION_WITHOUT_CALLS = noToolCalls<DemonstrationRow>(conversationOf);
