type Rules = { readonly responsesPerTask: number; readonly maxPairsPerPrompt: number };

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
  rules: Rules,
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
 * compared about equally often.
 */
export function newPairs(
  known: number,
  total: number,
  existing: number,
  limit: number,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let distance = 1; distance < total; distance += 1) {
    for (let first = 0; first + distance < total; first += 1) {
      if (first + distance >= known) pairs.push([first, first + distance]);
    }
  }
  return pairs.slice(0, Math.max(0, limit - existing));
}
