import { binomialDraw } from "./binomial-draw.ts";
import { seededRandom } from "./seeded-random.ts";

export type BootstrapOptions = { readonly seed?: number; readonly resamples?: number };

const DEFAULT_SEED = 1;
const DEFAULT_RESAMPLES = 1000;

/**
 * Bootstrap resamples of units, as counts per group: each is n units drawn with replacement from the n = sum
 * of `unitCounts` (whole numbers). Units of a group are interchangeable, so the counts are Multinomial(n,
 * unitCounts / n), drawn one binomial per group given the groups before: cost per group, not per unit. One
 * array is reused for all resamples: read it before the next.
 *
 * Edge cases: no units, no resamples. Source: Efron & Tibshirani 1993, chapter 6.
 */
export function* unitResamples(
  unitCounts: readonly number[],
  { seed = DEFAULT_SEED, resamples = DEFAULT_RESAMPLES }: BootstrapOptions = {},
): Generator<Int32Array> {
  const units = unitCounts.reduce((sum, count) => sum + count, 0);
  if (units === 0) return;
  const random = seededRandom(seed);
  const drawn = new Int32Array(unitCounts.length);
  for (let resample = 0; resample < resamples; resample += 1) {
    let toDraw = units;
    let unitsLeft = units;
    for (let group = 0; group < unitCounts.length; group += 1) {
      const count = unitCounts[group] ?? 0;
      const draws = binomialDraw(toDraw, unitsLeft === 0 ? 0 : count / unitsLeft, random);
      drawn[group] = draws;
      toDraw -= draws;
      unitsLeft -= count;
    }
    yield drawn;
  }
}
