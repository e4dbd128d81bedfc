const SLICE_MS = 8;
const SMALLEST = 5;
const LARGEST = 400;
const REMEMBERED = 8;

/**
 * How many rows of this file fit into one slice of the writer. It is learnt from the fastest of the last 8
 * slices: a slice that something else held up says nothing about its rows. When every slow slice made the
 * next ones smaller, an import beside others paid for a transaction every few rows.
 */
export function sliceSizes() {
  let size = 25;
  let costs: readonly number[] = [];
  return {
    next: () => size,
    took: (rows: number, milliseconds: number) => {
      costs = [...costs, Math.max(milliseconds, 0.5) / rows].slice(-REMEMBERED);
      size = Math.max(SMALLEST, Math.min(LARGEST, Math.round(SLICE_MS / Math.min(...costs))));
    },
  };
}
