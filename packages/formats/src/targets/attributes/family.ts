import { AttributesRow } from "../../canonical/canonical-rows.ts";
import { plainMessage } from "../conversation-turns.ts";
import type { Family, Format } from "../format.ts";
import { textRules } from "../record-text-rules.ts";

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

export type AttributesFormat<Rec> = Format<AttributesRow, Rec>;

/** The losses of a format that holds whole points by these aspects only. */
export function ratingLosses(
  aspects: readonly string[],
): { what: string; concerns: (row: AttributesRow) => boolean }[] {
  const some = (row: AttributesRow, lost: (aspect: string, rating: number | null) => boolean) =>
    row.completions.some(({ ratings }) =>
      Object.entries(ratings).some(([aspect, rating]) => lost(aspect, rating)),
    );
  return [
    { what: "ratings by other aspects", concerns: (row) => some(row, (aspect) => !aspects.includes(aspect)) },
    {
      what: "fractions of a point",
      concerns: (row) =>
        some(
          row,
          (aspect, rating) => aspects.includes(aspect) && rating !== null && !Number.isInteger(rating),
        ),
    },
  ];
}

/**
 * The row with turns as role and content, and with the ratings by these aspects only, rounded to whole points
 * (a half goes up).
 */
export function wholeRatings(
  { prompt, points, completions }: AttributesRow,
  aspects: readonly string[],
): AttributesRow {
  return {
    prompt: prompt.map(plainMessage),
    points,
    completions: completions.map(({ messages, model, ratings }) => ({
      messages: messages.map(plainMessage),
      model,
      ratings: Object.fromEntries(
        Object.entries(ratings).flatMap(([aspect, rating]) =>
          aspects.includes(aspect) ? [[aspect, rating === null ? null : Math.round(rating)]] : [],
        ),
      ),
    })),
  };
}
