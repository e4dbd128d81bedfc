import type { CompletionMessages } from "@laurel/core/records/messages";
import type { PairRow } from "../../formats/rows/pair-row.ts";
import { canonicalJson } from "../../hash/canonical-json.ts";

/**
 * Of two of which none is preferred, the order of their texts says nothing of who was shown or named first.
 */
export function inTextOrder(
  one: CompletionMessages,
  other: CompletionMessages,
): Pick<PairRow, "chosen" | "rejected"> {
  return canonicalJson(one) <= canonicalJson(other)
    ? { chosen: one, rejected: other }
    : { chosen: other, rejected: one };
}
