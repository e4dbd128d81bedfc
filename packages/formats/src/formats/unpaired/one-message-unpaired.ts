import type { UnpairedRow } from "../rows/unpaired-row.ts";
import { oneMessageCompletions } from "../rules/one-message-completions.ts";

/** For formats whose response is one message. */
export const ONE_MESSAGE_UNPAIRED = oneMessageCompletions<UnpairedRow>(({ completion }) => [completion]);
