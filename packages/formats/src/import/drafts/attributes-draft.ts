import type { AttributesRow } from "../../formats/rows/attributes-row.ts";
import type { PromptDraft } from "../prompt-draft.ts";
import { completionResponses } from "./completion-responses.ts";

/**
 * Responses with their ratings by aspects. Means of several people's ratings are nobody's answer: then the
 * texts come alone.
 */
export function attributesDraft({ prompt, points, completions }: AttributesRow): PromptDraft {
  const ratings = completions.map(({ ratings: aspects }, response) => ({ response, aspects }));
  const whole = ratings.every(({ aspects }) =>
    Object.values(aspects).every((rating) => rating === null || Number.isInteger(rating)),
  );
  return {
    prompt,
    promptField: "prompt",
    responses: completionResponses(completions),
    tags: [],
    ...(whole && { recorded: { kind: "rating", points, ratings } }),
  };
}
