const SLICE_MS = 8;

/** How many rows of this file fit into one slice of the writer, learnt from the slices before. */
export function sliceSizes() {
  let size = 25;
  return {
    next: () => size,
    took: (rows: number, milliseconds: number) => {
      size = Math.max(5, Math.min(400, Math.round((rows * SLICE_MS) / Math.max(milliseconds, 0.5))));
    },
  };
}
