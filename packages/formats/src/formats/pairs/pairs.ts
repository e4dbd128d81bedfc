import type { Family } from "../family.ts";
import { PairRow } from "../rows/pair-row.ts";
import { sayTheSame } from "../rules/say-the-same.ts";
import { textRules } from "../rules/text-rules.ts";

/** Preferences: DPO and its kin, and Bradley-Terry reward models. */
export const PAIRS: Family<PairRow> = {
  id: "pairs",
  row: PairRow,
  rules: [
    ...textRules<PairRow>((row) => [row.prompt, row.chosen, row.rejected]),
    {
      code: "identical",
      message: "has a chosen response that says the same as the rejected one",
      holds: (row) => !sayTheSame(row.chosen, row.rejected),
    },
    {
      code: "margin",
      message: "has a margin that is not a finite number",
      holds: ({ margin }) => margin === null || Number.isFinite(margin),
    },
  ],
};
