import fc from "fast-check";
import { expect, test } from "vitest";
import { ngramVector, subtractSparse } from "./ngrams.ts";

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
