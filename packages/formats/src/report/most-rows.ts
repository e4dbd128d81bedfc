/** Rows of each split that fits and bootstraps use, the first in the order of their hashes. */
export const MOST_ROWS = 50_000;
