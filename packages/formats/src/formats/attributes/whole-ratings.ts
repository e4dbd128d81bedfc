import type { AttributesRow } from "../rows/attributes-row.ts";
import { plainMessage } from "../rules/plain-message.ts";

/** The row as role and content, with the ratings by these aspects alone, as whole points: a half goes up. */
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
