import type { AttributesRow } from "../rows/attributes-row.ts";

/** What formats lose that have a place for whole points by these aspects only. */
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
