import { DomainError } from "@laurel/core/errors/domain-error";
import { estimatedJaccard, minHashSignature, packedSignature } from "./min-hash.ts";
import { ngramHash } from "./ngrams.ts";

/** Any seed would do. One fixed seed finds the same texts near each other on every machine. */
const SEED = 1;
const FIRST_SLOTS = 1_024;

export type NearDuplicate = { readonly id: string; readonly similarity: number };

/** What an index knows of a text. Every other index with the same threshold takes it too. */
export type SignedText = { readonly packed: Uint32Array; readonly keys: Uint32Array };

export type NearDuplicateIndex = {
  /** Signs a text once for both adding it and looking for it, since most of the time goes into signing. */
  readonly sign: (text: string) => SignedText;
  readonly add: (id: string, text: string | SignedText) => void;
  /**
   * The matches, from the most similar on, then by id. An id that was added with several matching texts
   * appears once for each of them.
   */
  readonly matches: (text: string) => NearDuplicate[];
  /** Whether there is any match; it looks for no more than one. */
  readonly hasMatch: (text: string | SignedText) => boolean;
};

/**
 * An index of texts that finds those whose estimated Jaccard similarity to a given text, over shingles of 5
 * words, is `threshold` (0.3 to 1) or more; see `minHashSignature` and `estimatedJaccard`. Equal texts are
 * always found, with a similarity of 1; others are found if they share a band, which has a probability of
 * 0.95 at the threshold and more above it; see `lshBands`. What is found does not depend on the order in
 * which texts were added.
 *
 * Memory: 72 bytes a text, 4 for each band (at 0.8: 124 in all; never more than 200), and its id. Nothing is
 * copied as the index grows. A search takes time for each text in the same slot of a band, and so takes
 * longer the more texts are alike. `hasMatch` stops at the first match, which matters when thousands of
 * prompts share one long preamble.
 *
 * One changed word changes 5 shingles: of 60 words it leaves a similarity of 0.84, of 20 words one of 0.52.
 */
export function nearDuplicateIndex({ threshold }: { readonly threshold: number }): NearDuplicateIndex {
  if (!(threshold >= 0.3 && threshold <= 1))
    throw new DomainError(
      "INVALID",
      `the threshold of near duplicates is ${threshold}: give a number from 0.3 to 1`,
      { threshold },
    );
  const { bands, rows } = lshBands(threshold);
  const segments: { readonly segment: SignatureSegment; readonly ids: string[] }[] = [];

  const openSegment = (words: number) => {
    const last = segments.at(-1);
    if (last && !last.segment.isFull()) return last;
    const opened = {
      segment: signatureSegment(last ? 2 * last.segment.slots : FIRST_SLOTS, bands, words),
      ids: [],
    };
    segments.push(opened);
    return opened;
  };
  const sign = (text: string): SignedText => {
    const signature = minHashSignature(text, SEED);
    const keys = new Uint32Array(bands);
    for (let band = 0; band < bands; band += 1) keys[band] = ngramHash(signature, band * rows, rows);
    return { packed: packedSignature(signature), keys };
  };

  const signed = (text: string | SignedText): SignedText => (typeof text === "string" ? sign(text) : text);

  return {
    sign,
    add: (id, text) => {
      const { packed, keys } = signed(text);
      const { segment, ids } = openSegment(packed.length);
      ids[segment.add(packed, keys)] = id;
    },
    matches: (text) => {
      const { packed, keys } = signed(text);
      return segments
        .flatMap(({ segment, ids }) => {
          const found = new Map<number, NearDuplicate>();
          segment.search(packed, keys, threshold, (row, similarity) => {
            found.set(row, { id: ids[row] ?? "", similarity });
            return "go on";
          });
          return [...found.values()];
        })
        .sort((one, other) => other.similarity - one.similarity || (one.id < other.id ? -1 : 1));
    },
    hasMatch: (text) => {
      const { packed, keys } = signed(text);
      return segments.some(({ segment }) => {
        let any = false;
        segment.search(packed, keys, threshold, () => {
          any = true;
          return "stop";
        });
        return any;
      });
    },
  };
}

/** `ENTRIES` is the length of a signature. Each band takes 4 bytes a text, so `MOST_BANDS` limits memory. */
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

/** 0 ends a chain, so that the last place of 16 bits holds no row. */
const MOST_SLOTS = 65_536;

type SignatureSegment = {
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
