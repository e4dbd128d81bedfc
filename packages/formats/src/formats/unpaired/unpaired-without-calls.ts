import type { UnpairedRow } from "../rows/unpaired-row.ts";
import { conversationOf } from "../rules/conversation-of.ts";
import { noToolCalls } from "../rules/no-tool-calls.ts";

/** Of every format of the family. */
export const UNPAIRED_WITHOUT_CALLS = noToolCalls<UnpairedRow>(conversationOf);
