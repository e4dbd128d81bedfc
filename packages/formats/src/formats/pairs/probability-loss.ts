import type { PairRow } from "../rows/pair-row.ts";

/** For formats that know no soft labels. */
export const PROBABILITY_LOSS = {
  what: "probability of the preference",
  concerns: ({ probability }: PairRow) => probability !== undefined,
};
