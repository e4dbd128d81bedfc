import fc from "fast-check";
import { expect, test } from "vitest";
import { hash32 } from "@laurel/statistics/numeric/hash32";
import { ngramBucket, ngramVector, subtractSparse } from "./ngrams.ts";

const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 40 });

test("buckets ascend within bounds and the vector has length one", () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 24 }), (list, bits) => {
      const { buckets, values } = ngramVector(list, bits);
      expect([...buckets]).toEqual([...new Set(buckets)].toSorted((a, b) => a - b));
      expect(Math.max(...buckets)).toBeLessThan(2 ** bits);
      expect(values.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test("the order of words matters, as bigrams differ", () => {
  expect(ngramVector(["not", "good"], 18).buckets).not.toEqual(ngramVector(["good", "not"], 18).buckets);
});

test("a response minus itself is empty, and a difference is antisymmetric", () => {
  fc.assert(
    fc.property(words, words, (first, second) => {
      const [a, b] = [ngramVector(first, 18), ngramVector(second, 18)];
      const entries = (x: typeof a, y: typeof a) => {
        const list: [number, number][] = [];
        subtractSparse(x, y, (bucket, value) => list.push([bucket, value]));
        return list;
      };
      expect(entries(a, a)).toEqual([]);
      expect(entries(b, a)).toEqual(entries(a, b).map(([bucket, value]) => [bucket, -value]));
    }),
  );
});

test("no words give an empty vector", () => {
  expect(ngramVector([], 18).buckets.length).toBe(0);
});

test("buckets are those that models in use were trained with: FNV-1a, folded, then MurmurHash3's finaliser", () => {
  const hashOf = (word: string) => {
    let hash = 0x811c9dc5;
    for (let index = 0; index < word.length; index += 1)
      hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    return hash >>> 0;
  };
  const bucketOf = (first: number, second: number | null, bits: number) => {
    let hash = second === null ? first : Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> (32 - bits);
  };
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string()), fc.integer({ min: 8, max: 24 }), (one, other, bits) => {
      expect(hash32(one)).toBe(hashOf(one));
      expect(ngramBucket(hash32(one), other === null ? null : hash32(other), bits)).toBe(
        bucketOf(hashOf(one), other === null ? null : hashOf(other), bits),
      );
    }),
  );
});
