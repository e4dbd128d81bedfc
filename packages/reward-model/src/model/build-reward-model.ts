import { responseText } from "@laurel/core/records/message-text";
import { STYLE_FEATURES } from "@laurel/core/records/style-features";
import { tokenizeWords } from "@laurel/core/text/words";
import { hash32 } from "@laurel/statistics/numeric/hash32";
import type { Report } from "../evaluate/report.ts";
import { ngramBucket } from "../features/ngrams.ts";
import { Z_CLIP } from "../features/z-scores.ts";
import type { TrainedPart } from "../train/train-part.ts";
import type { TrainingRecord } from "../train/training-records.ts";
import { encodeNgramWeights } from "./ngram-weights.ts";
import {
  fileChecksum,
  MODEL_FORMAT,
  MODEL_FORMAT_VERSION,
  type NamedBucket,
  type RewardModelFile,
} from "./reward-model-file.ts";
import type { RewardModel } from "./reward-model.ts";

const NAMED_PER_SIDE = 200;

/** Packs what was learnt from all pairs, and yields the number of records read to name buckets. */
export function* buildRewardModel(
  records: readonly TrainingRecord[],
  part: TrainedPart,
  report: Report,
): Generator<number, RewardModel> {
  const { bits } = report.options;
  const ngramWeights = Float32Array.from(part.matrix.columnOfBucket, (column) =>
    column < 0 ? 0 : (part.weights[column] ?? 0),
  );
  const namedBuckets = yield* nameBuckets(records, topBuckets(ngramWeights, NAMED_PER_SIDE), bits);
  const content: Omit<RewardModelFile, "checksum"> = {
    format: MODEL_FORMAT,
    formatVersion: MODEL_FORMAT_VERSION,
    features: {
      ngram: { orders: [1, 2], bits, hash: "fnv1a-murmur3" },
      style: {
        names: STYLE_FEATURES.map((feature) => feature.name),
        clip: Z_CLIP,
        mean: [...part.matrix.scores.mean],
        deviation: [...part.matrix.scores.deviation],
      },
    },
    weights: {
      ngram: encodeNgramWeights(ngramWeights),
      style: [...part.weights.subarray(part.matrix.ngramColumns)],
    },
    temperature: part.temperature,
    namedBuckets: [...namedBuckets],
    report,
  };
  return { file: { ...content, checksum: fileChecksum(content) }, ngramWeights };
}

/** The `count` buckets of greatest and those of least weight, strongest first, without zero weights. */
function topBuckets(weights: Float32Array, count: number): readonly number[] {
  const buckets = [...weights.keys()].filter((bucket) => weights[bucket] !== 0);
  const side = (sign: 1 | -1) =>
    buckets
      .filter((bucket) => (weights[bucket] ?? 0) * sign > 0)
      .toSorted((a, b) => sign * ((weights[b] ?? 0) - (weights[a] ?? 0)) || a - b)
      .slice(0, count);
  return [...side(1), ...side(-1)];
}

/**
 * Names each wanted bucket by its most frequent n-gram over all responses, and yields the number of records
 * read. The texts are read a second time here, because the names of all buckets would take more memory than
 * the texts.
 */
function* nameBuckets(
  records: readonly TrainingRecord[],
  wanted: readonly number[],
  bits: number,
): Generator<number, readonly NamedBucket[]> {
  const counts = new Map(wanted.map((bucket) => [bucket, new Map<string, number>()]));
  for (const [index, record] of records.entries()) {
    for (const completion of [record.chosen, record.rejected])
      countWanted(tokenizeWords(responseText(completion)), counts, bits);
    if ((index + 1) % 500 === 0) yield index + 1;
  }
  return [...counts].flatMap(([bucket, ngrams]) => named(bucket, ngrams));
}

function countWanted(
  words: readonly string[],
  counts: ReadonlyMap<number, Map<string, number>>,
  bits: number,
): void {
  let before: { readonly word: string; readonly hash: number } | null = null;
  for (const word of words) {
    const hash = hash32(word);
    count(counts.get(ngramBucket(hash, null, bits)), word);
    if (before !== null) {
      const bucket = counts.get(ngramBucket(before.hash, hash, bits));
      if (bucket !== undefined) count(bucket, `${before.word} ${word}`);
    }
    before = { word, hash };
  }
}

function count(ngrams: Map<string, number> | undefined, ngram: string): void {
  ngrams?.set(ngram, (ngrams.get(ngram) ?? 0) + 1);
}

function named(bucket: number, ngrams: ReadonlyMap<string, number>): readonly NamedBucket[] {
  const [first] = [...ngrams].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (first === undefined) return [];
  const bucketOccurrences = [...ngrams.values()].reduce((sum, occurrences) => sum + occurrences, 0);
  return [{ bucket, ngram: first[0], occurrences: first[1], bucketOccurrences, distinct: ngrams.size }];
}
