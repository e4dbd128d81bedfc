import { DomainError } from "@laurel/core/errors/domain-error";
import { lshBands } from "./lsh-bands.ts";
import { minHashSignature } from "./min-hash-signature.ts";
import { ngramHash } from "./ngram-hash.ts";
import { packedSignature } from "./packed-signature.ts";
import { signatureSegment, type SignatureSegment } from "./signature-segment.ts";

/** Any seed serves; one for all makes the same text alike to the same others on every machine. */
const SEED = 1;
const FIRST_SLOTS = 1_024;

export type NearDuplicate = { readonly id: string; readonly similarity: number };

/** What an index of a threshold knows of a text; another index of the same threshold takes it too. */
export type SignedText = { readonly packed: Uint32Array; readonly keys: Uint32Array };

export type NearDuplicateIndex = {
  /** For a text that is added and looked for: most of the time goes into this. */
  readonly sign: (text: string) => SignedText;
  readonly add: (id: string, text: string | SignedText) => void;
  /** The most similar first, then by id. An id is in it as often as it was added with such a text. */
  readonly matches: (text: string) => NearDuplicate[];
  /** Whether there is any match; it looks for no more than one. */
  readonly hasMatch: (text: string | SignedText) => boolean;
};

/**
 * An index of texts that finds those whose estimated Jaccard similarity to a given text, over shingles of 5
 * words, is `threshold` (0.3 to 1) or more; see `minHashSignature` and `estimatedJaccard`. Equal texts are
 * always found, with a similarity of 1; others when they share a band, which has a probability of 0.95 at the
 * threshold and more above it; see `lshBands`. What is found does not depend on the order in which texts were
 * added.
 *
 * Memory: 72 bytes a text, 4 for each band (at 0.8: 124 in all; never more than 200), and its id. Nothing is
 * copied as the index grows. A search takes time for each text in the same slot of a band, so the more there
 * are alike: `hasMatch` stops at the first, where thousands of prompts share one long preamble.
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
