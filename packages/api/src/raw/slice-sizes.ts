const SLICE_MS = 8;
const SMALLEST = 5;
const LARGEST = 400;
const REMEMBERED = 8;

/**
 * How many rows of this file fit into one slice of the writer. It is learnt from the fastest of the last 8
 * slices, because a slice that waited for something else says nothing about the cost of its rows. If every
 * slow slice shrank the next ones, imports that run beside each other would commit every few rows.
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
