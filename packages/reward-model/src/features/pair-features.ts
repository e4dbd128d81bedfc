import { STYLE_FEATURES, styleFacts, styleVector } from "@laurel/core/records/style-features";
import type { TrlPreferenceRecord } from "@laurel/formats/targets/pairs/trl-preference";
import { ngramVector, subtractSparse } from "./ngrams.ts";

/**
 * All pairs, as differences of n-grams (the rows of a sparse matrix) and as raw style features of both
 * responses.
 */
export interface PairFeatures {
  readonly pairs: number;
  /**
   * Row r, which is x(chosen) − x(rejected), holds entries rowStart[r] to before rowStart[r + 1] of `buckets`
   * and `values`.
   */
  readonly rowStart: Float64Array;
  readonly buckets: Uint32Array;
  readonly values: Float32Array;
  readonly styleWidth: number;
  /** pairs × styleWidth, row by row. */
  readonly styleChosen: Float64Array;
  readonly styleRejected: Float64Array;
}

const PAIRS_PER_STEP = 200;

/** Reads every pair once, and yields the number of pairs read so far. */
export function* extractPairFeatures(
  records: readonly TrlPreferenceRecord[],
  bits: number,
): Generator<number, PairFeatures> {
  const width = STYLE_FEATURES.length;
  const rowStart = new Float64Array(records.length + 1);
  const styleChosen = new Float64Array(records.length * width);
  const styleRejected = new Float64Array(records.length * width);
  const entries = growingEntries();
  for (const [row, record] of records.entries()) {
    const chosen = styleFacts({ prompt: record.prompt, completion: record.chosen });
    const rejected = styleFacts({ prompt: record.prompt, completion: record.rejected });
    styleChosen.set(styleVector(chosen), row * width);
    styleRejected.set(styleVector(rejected), row * width);
    subtractSparse(ngramVector(chosen.words, bits), ngramVector(rejected.words, bits), entries.push);
    rowStart[row + 1] = entries.size();
    if ((row + 1) % PAIRS_PER_STEP === 0) yield row + 1;
  }
  return {
    pairs: records.length,
    rowStart,
    ...entries.take(),
    styleWidth: width,
    styleChosen,
    styleRejected,
  };
}

/**
 * Typed arrays that double when they are full. Plain arrays would take several times the memory at 100,000
 * pairs.
 */
function growingEntries() {
  let buckets = new Uint32Array(1 << 16);
  let values = new Float32Array(1 << 16);
  let size = 0;
  return {
    size: () => size,
    take: () => ({ buckets: buckets.subarray(0, size), values: values.subarray(0, size) }),
    push: (bucket: number, value: number) => {
      if (size === buckets.length) {
        const wider = new Uint32Array(size * 2);
        wider.set(buckets);
        buckets = wider;
        const widerValues = new Float32Array(size * 2);
        widerValues.set(values);
        values = widerValues;
      }
      buckets[size] = bucket;
      values[size] = value;
      size += 1;
    },
  };
}
