import type { DemonstrationRow } from "../rows/demonstration-row.ts";
import { noToolCalls } from "../rules/no-tool-calls.ts";
import { conversationOf } from "./conversation-of.ts";

/** Of every format of the family. */
export const DEMONSTRATION_WITHOUT_CALLS = noToolCalls<DemonstrationRow>(conversationOf);
