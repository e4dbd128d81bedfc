/**
 * All pairs as differences of n-grams (rows of a sparse matrix) and as raw style features of either response.
 */
export interface PairFeatures {
  readonly pairs: number;
  /**
   * Row r holds entries rowStart[r] to rowStart[r + 1] of `buckets` and `values`: x(chosen) − x(rejected).
   */
  readonly rowStart: Float64Array;
  readonly buckets: Uint32Array;
  readonly values: Float32Array;
  readonly styleWidth: number;
  /** pairs × styleWidth, row by row. */
  readonly styleChosen: Float64Array;
  readonly styleRejected: Float64Array;
}
