import type { PairRow } from "../rows/pair-row.ts";
import type { Rule } from "../rule.ts";

/** For formats that tell where the prompt ends only by where the two conversations part. */
export const FIRST_TURNS_DIFFER: Rule<PairRow> = {
  code: "identical",
  message: "has two responses that begin with the same turn, which this format would count as the prompt's",
  holds: ({ chosen, rejected }) => chosen[0]?.content !== rejected[0]?.content,
};
