import { responseText } from "@laurel/core/records/message-text";
import { tokenizeWords } from "@laurel/core/text/words";
import { hashWord } from "../features/hash-word.ts";
import { ngramBucket } from "../features/ngram-bucket.ts";
import type { NamedBucket } from "../model/reward-model-file.ts";
import type { TrainingRecord } from "../train/training-record.ts";

/**
 * The most frequent n-gram of each wanted bucket over all responses. A second reading of the text: names of
 * all buckets would take more memory than the texts. Yields the number of records read.
 */
export function* nameBuckets(
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
    const hash = hashWord(word);
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
