import type { PairRow } from "../rows/pair-row.ts";
import type { Rule } from "../rule.ts";

/** For formats whose trainers learn of every row that one response is the better. */
export const NO_TIE: Rule<PairRow> = {
  code: "tied-pair",
  message: "is a tie, of which this format can only say that one response is better",
  holds: ({ probability }) => probability !== 0.5,
};
