/**
 * The pairs of response indices that an import adds for one prompt, whose responses 0..`known`-1 were there
 * before. Every pair that involves a new response, near neighbours first (i, i+1), then (i, i+2), …, so that
 * under a cap of `limit` pairs a prompt in all each response is compared about equally often. `existing`
 * pairs count in the cap.
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
