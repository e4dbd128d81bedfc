import { DomainError } from "../errors/domain-error.ts";
import { LIMITS } from "../text/text-limits.ts";

export type TaskLimits = {
  readonly responsesPerTask: number;
  /** How many pairs one prompt makes at most; null where it makes all. */
  readonly maxPairsPerPrompt: number | null;
};

/**
 * The tasks that an import adds for one prompt, as indices of its responses, of which 0..`known`-1 were there
 * before.
 * - With one response a task, each new response is a task.
 * - With two, tasks are pairs, at most `maxPairsPerPrompt` of a prompt including the `existing` ones.
 * - With more, all responses are one task if they fit; else they are cut into windows that share a response,
 *   so that the rankings can be chained.
 */
export function newTaskGroups(
  known: number,
  total: number,
  existing: number,
  rules: TaskLimits,
): (readonly number[])[] {
  const size = rules.responsesPerTask;
  const all = Array.from({ length: total }, (_, index) => index);
  if (size === 1) return all.slice(known).map((index) => [index]);
  if (size === 2) return newPairs(known, total, existing, rules.maxPairsPerPrompt);
  if (total < 2 || known === total) return [];
  const groups: (readonly number[])[] = [];
  for (let start = Math.max(0, known - 1); start < total - 1; start += size - 1) {
    // The last window starts earlier where it would not be full.
    groups.push(all.slice(Math.max(0, Math.min(start, total - size)), start + size));
  }
  return groups;
}

/**
 * The pairs of response indices that an import adds for one prompt, whose responses 0..`known`-1 were there
 * before: every pair with a new response, up to `limit` pairs of the prompt including the `existing` ones.
 * Neighbours come first, (i, i+1), then (i, i+2), and so on, so that under the limit all responses are
 * compared about equally often. Without a limit, a prompt with more responses than one can have compared by
 * people is refused.
 */
export function newPairs(
  known: number,
  total: number,
  existing: number,
  limit: number | null,
): (readonly [number, number])[] {
  if (limit === null && (total * (total - 1)) / 2 > LIMITS.pairsPerPrompt)
    throw new DomainError(
      "INVALID",
      `The rows give one prompt ${total} responses or more, which make ${(total * (total - 1)) / 2} pairs; all pairs of a prompt can be at most ${LIMITS.pairsPerPrompt}. Take the pairs as the file has them, or so many responses at a time.`,
    );
  const room = Math.max(0, (limit ?? LIMITS.pairsPerPrompt) - (limit === null ? 0 : existing));
  const pairs: (readonly [number, number])[] = [];
  for (let distance = 1; distance < total; distance += 1)
    for (let first = Math.max(0, known - distance); first + distance < total; first += 1) {
      if (pairs.length === room) return pairs;
      pairs.push([first, first + distance]);
    }
  return pairs;
}
