import { estimatedJaccard } from "./estimated-jaccard.ts";

/** 0 ends a chain, so that the last place of 16 bits holds no row. */
const MOST_SLOTS = 65_536;

export type SignatureSegment = {
  readonly slots: number;
  readonly isFull: () => boolean;
  /** Adds a packed signature, with one key for each band, and says which row of the segment it is. */
  readonly add: (packed: Uint32Array, keys: Uint32Array) => number;
  /**
   * Calls `found` for rows that share a band's slot and have a similarity of `threshold` or more, once or
   * more often each, until it says to stop.
   */
  readonly search: (
    packed: Uint32Array,
    keys: Uint32Array,
    threshold: number,
    found: (row: number, similarity: number) => "go on" | "stop",
  ) => void;
};

/**
 * A fixed number of packed signatures (`words` words each) in typed arrays, found by their bands: each band
 * has a table of chains through the rows. The numbers of rows take 16 bits, 4 bytes a row and band in all.
 * `slots` is a power of 2 up to 65,536.
 */
export function signatureSegment(slots: number, bands: number, words: number): SignatureSegment {
  const size = Math.min(slots, MOST_SLOTS);
  const signatures = new Uint32Array(size * words);
  const heads = new Uint16Array(size * bands);
  const nexts = new Uint16Array(size * bands);
  const slotOf = (band: number, keys: Uint32Array): number => band * size + ((keys[band] ?? 0) & (size - 1));
  let rows = 0;

  return {
    slots: size,
    isFull: () => rows === size - 1,
    add: (packed, keys) => {
      signatures.set(packed, rows * words);
      for (let band = 0; band < bands; band += 1) {
        const slot = slotOf(band, keys);
        nexts[band * size + rows] = heads[slot] ?? 0;
        heads[slot] = rows + 1;
      }
      rows += 1;
      return rows - 1;
    },
    search: (packed, keys, threshold, found) => {
      for (let band = 0; band < bands; band += 1) {
        for (let link = heads[slotOf(band, keys)] ?? 0; link > 0; link = nexts[band * size + link - 1] ?? 0) {
          const similarity = estimatedJaccard(packed, signatures, (link - 1) * words);
          if (similarity >= threshold && found(link - 1, similarity) === "stop") return;
        }
      }
    },
  };
}
