/** How every interval of a report is resampled: the same data have the same intervals. */
export const BOOTSTRAP = { seed: 1, resamples: 1_000 } as const;

/** Rows of each split that fits and bootstraps use, the first in the order of their hashes. */
export const MOST_ROWS = 50_000;
