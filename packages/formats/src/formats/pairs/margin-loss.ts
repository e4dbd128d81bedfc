import type { PairRow } from "../rows/pair-row.ts";

/** For formats that know no margin. */
export const MARGIN_LOSS = { what: "margin", concerns: (row: PairRow) => row.margin !== null };
