/** As many entries as a signature has, and as many bands as memory allows: each takes 4 bytes a text. */
const ENTRIES = 128;
const MOST_BANDS = 32;
const RECALL = 0.95;

export type LshBands = { readonly bands: number; readonly rows: number };

/**
 * How a signature of 128 entries is cut into `bands` bands of `rows` entries. Two texts of similarity s agree
 * in all of a band with probability s^rows, so in one band at least with probability 1 - (1 - s^rows)^bands.
 * The longest bands, and then the fewest, with which that is 0.95 or more at `threshold` (0.3 to 1): longer
 * bands meet fewer texts below it. At 0.8: 13 bands of 7, which find 1 pair in 10 at 0.5 and 1 in 350 at 0.3.
 * Source: Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, 3.4.
 */
export function lshBands(threshold: number): LshBands {
  for (let rows = ENTRIES; rows > 1; rows -= 1) {
    const bands = bandsOf(threshold ** rows);
    if (bands <= MOST_BANDS && bands * rows <= ENTRIES) return { bands, rows };
  }
  return { bands: bandsOf(threshold), rows: 1 };
}

function bandsOf(agreement: number): number {
  return agreement === 1 ? 1 : Math.ceil(Math.log1p(-RECALL) / Math.log1p(-agreement));
}
