import { rankedTiers, rankGap } from "@laurel/core/imports/ranks";
import type { StepLabel } from "@laurel/core/questions/kinds/steps-schemas";
import type { RecordedAnswer } from "@laurel/core/records/prompt-record";
import type { FieldProblem, Problems } from "../files/rows.ts";

/**
 * The ranking that the ranks of a list's items record: the lowest is the best, equal ones are a tie, items
 * without one were not ranked. A rank of one item alone compares nothing.
 */
export function decodeRanks(
  ranks: readonly unknown[],
  column: string,
): { readonly recorded?: RecordedAnswer } | Problems {
  const problems: FieldProblem[] = [];
  const ranked: { readonly index: number; readonly rank: number }[] = [];
  for (const [index, rank] of ranks.entries()) {
    if (rank === undefined) continue;
    if (typeof rank === "number") ranked.push({ index, rank });
    else
      problems.push({
        field: `${column}[${index}].rank`,
        reason: "must be a number, the lowest for the best response",
      });
  }
  if (problems.length > 0) return { problems };
  if (ranked.length < 2) return {};
  const gap = rankGap(ranked.map(({ rank }) => rank));
  if (gap !== undefined) return { problems: [{ field: column, reason: gap }] };
  return { recorded: { kind: "ranking", tiers: rankedTiers(ranked) } };
}

const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  "1": true,
  good: true,
  correct: true,
  desirable: true,
  thumbs_up: true,
  "👍": true,
  false: false,
  "0": false,
  bad: false,
  incorrect: false,
  undesirable: false,
  thumbs_down: false,
  "👎": false,
};

/** A label of good or bad; undefined where there is none. */
export function decodeLabel(value: unknown): boolean | undefined | { readonly reason: string } {
  if (value === undefined || value === "") return undefined;
  const word =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? String(value).trim().toLowerCase()
      : "";
  const label = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return label ?? { reason: "must be true or false, 1 or 0, good or bad" };
}

type DecodedLabels = { readonly labels: StepLabel[] } | { readonly reason: string } | undefined;

/**
 * A label for each step: −1, 0 or 1, or whether it is right. They may end at the first wrong step, as
 * PRM800K's do; null or a missing column says nothing.
 */
export function decodeStepLabels(value: unknown, steps: number): DecodedLabels {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) return { reason: "must be a list of labels, one for each step" };
  const labels = value.flatMap(labelOf);
  if (labels.length < value.length)
    return { reason: "must hold −1, 0 or 1, or true or false, for each step" };
  const ended = labels.length > 0 && labels.length < steps && labels.indexOf(-1) === labels.length - 1;
  return labels.length === steps || ended
    ? { labels }
    : { reason: `has ${labels.length} labels for ${steps} steps` };
}

function labelOf(value: unknown): StepLabel[] {
  if (value === true || value === 1) return [1];
  if (value === false || value === -1) return [-1];
  return value === 0 ? [0] : [];
}

/**
 * The labels that follow from the index of the first wrong step (from 0): the steps before it are right, and
 * those after it have no label. Null says that no step is wrong; a row without the column says nothing.
 */
export function decodeFirstError(value: unknown, steps: number): DecodedLabels {
  if (value === undefined) return undefined;
  if (value === null) return { labels: Array.from({ length: steps }, (): StepLabel => 1) };
  if (typeof value !== "number" || !Number.isInteger(value))
    return {
      reason: "must be the index of the first wrong step, counted from 0, or null where none is wrong",
    };
  if (value < 0 || value >= steps)
    return { reason: `is ${value}, but the steps are 0 to ${steps - 1}; null says that none is wrong` };
  return { labels: Array.from({ length: value + 1 }, (_, index): StepLabel => (index === value ? -1 : 1)) };
}

/** The new indices of responses, of which some are left out, in the same order. */
export function keptPlaces(places: readonly number[], excluded: readonly boolean[]): number[] {
  return places.flatMap((index) =>
    excluded[index] ? [] : [index - excluded.slice(0, index).filter(Boolean).length],
  );
}

/**
 * What a row's recorded judgment still says, by the new indices, when some of its responses are left out;
 * undefined when it says nothing more.
 */
export function withoutResponses(
  recorded: RecordedAnswer,
  excluded: readonly boolean[],
): RecordedAnswer | undefined {
  const moved = (index: number): number[] => keptPlaces([index], excluded);
  switch (recorded.kind) {
    case "ranking": {
      const tiers = recorded.tiers.map((tier) => tier.flatMap(moved)).filter((tier) => tier.length > 0);
      return tiers.flat().length < 2 ? undefined : { ...recorded, tiers };
    }
    case "binary": {
      const labels = recorded.labels.flatMap(({ response, label }) =>
        moved(response).map((index) => ({ response: index, label })),
      );
      return labels.length === 0 ? undefined : { ...recorded, labels };
    }
    case "rating": {
      const ratings = recorded.ratings.flatMap(({ response, aspects }) =>
        moved(response).map((index) => ({ response: index, aspects })),
      );
      return ratings.length === 0 ? undefined : { ...recorded, ratings };
    }
    case "steps": {
      const [response] = moved(recorded.response);
      return response === undefined ? undefined : { ...recorded, response };
    }
  }
}
