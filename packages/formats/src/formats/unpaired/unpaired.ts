import type { Family } from "../family.ts";
import { UnpairedRow } from "../rows/unpaired-row.ts";
import { textRules } from "../rules/text-rules.ts";

/** Good and bad responses, each on its own: KTO and BCO. A file needs both kinds, which no row can tell. */
export const UNPAIRED: Family<UnpairedRow> = {
  id: "unpaired",
  row: UnpairedRow,
  rules: [
    ...textRules<UnpairedRow>((row) => [row.prompt, row.completion]),
    {
      code: "label",
      message: "has a label that is neither true nor false",
      holds: ({ label }) => typeof label === "boolean",
    },
  ],
};
