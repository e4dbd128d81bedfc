import type { PairRow } from "../rows/pair-row.ts";
import { oneMessageCompletions } from "../rules/one-message-completions.ts";

/** For formats whose responses are one message each. */
export const ONE_MESSAGE_PAIR = oneMessageCompletions<PairRow>(({ chosen, rejected }) => [chosen, rejected]);
