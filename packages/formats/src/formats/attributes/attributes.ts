import type { Family } from "../family.ts";
import { AttributesRow } from "../rows/attributes-row.ts";
import { textRules } from "../rules/text-rules.ts";

/** Ratings by several aspects: regression and multi-objective reward models, attribute-conditioned SFT. */
export const ATTRIBUTES: Family<AttributesRow> = {
  id: "attributes",
  row: AttributesRow,
  rules: [
    ...textRules<AttributesRow>(({ prompt, completions }) => [
      prompt,
      ...completions.map(({ messages }) => messages),
    ]),
    {
      code: "ratings",
      message: "has a completion without a rating, or with one that is not from 1 to the points of its scale",
      holds: ({ completions, points }) =>
        completions.length > 0 &&
        completions.every(({ ratings }) => {
          const given = Object.values(ratings).filter((rating) => rating !== null);
          return given.length > 0 && given.every((rating) => rating >= 1 && rating <= points);
        }),
    },
  ],
};
