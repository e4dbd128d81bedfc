import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { estimatedJaccard, minHashSignature, packedSignature } from "./min-hash.ts";

const equalShare = (one: Uint32Array, other: Uint32Array) =>
  one.filter((entry, i) => entry === other[i]).length / one.length;
const shingles = (words: readonly string[]) =>
  new Set(words.slice(4).map((_, i) => words.slice(i, i + 5).join(" ")));
const jaccard = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.intersection(other).size / one.union(other).size;

test("texts that differ in case, punctuation and white space only have one signature, whatever is in them", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer(), (text, seed) => {
      expect(minHashSignature(`${text} a`, seed)).toEqual(minHashSignature(` ${text}\u2028A`, seed));
    }),
  );
});

test("the share of equal entries estimates the Jaccard similarity without bias and with its standard error", () => {
  const random = seededRandom(5);
  const errors = Array.from({ length: 600 }, () => {
    const first = Array.from(
      { length: 10 + Math.floor(random() * 80) },
      () => `w${Math.floor(random() * 1e6)}`,
    );
    const changes = random() * 0.2;
    const second = first.map((word) => (random() < changes ? `${word}x` : word));
    const exact = jaccard(shingles(first), shingles(second));
    const estimate = equalShare(minHashSignature(first.join(" "), 1), minHashSignature(second.join(" "), 1));
    return {
      exact,
      z: exact === 0 || exact === 1 ? null : (estimate - exact) / Math.sqrt((exact * (1 - exact)) / 128),
      estimate,
    };
  });
  for (const { z, exact, estimate } of errors) if (z === null) expect(estimate).toBe(exact);
  const scores = errors.flatMap(({ z }) => (z === null ? [] : [z]));
  const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length;
  const variance = scores.reduce((sum, z) => sum + z * z, 0) / scores.length;
  expect(scores.length).toBeGreaterThan(400);
  // Four standard errors: 4/sqrt(n), and 4·sqrt(2/n) for the mean of squares.
  expect(Math.abs(mean)).toBeLessThan(0.2);
  expect(Math.abs(variance - 1)).toBeLessThan(0.28);
});

test("two texts have the signatures of an independent implementation, on every machine", () => {
  const wood = minHashSignature(
    "The quick brown fox jumps over the lazy dog, and runs into the dark wood behind the mill.",
    1,
  );
  const barn = minHashSignature(
    "The quick brown fox jumps over the lazy dog, and runs into the dark barn behind the mill.",
    1,
  );
  // Calculated in Python from the formulas; 10 of 18 shingles are common, a similarity of 0.556.
  expect([...wood.slice(0, 4), wood.at(-1)]).toEqual([
    2226537657, 2175922792, 2722316777, 2317520283, 2180434503,
  ]);
  expect([...barn.slice(0, 4), barn.at(-1)]).toEqual([
    2226537657, 2175922792, 2245100310, 2317520283, 2180434503,
  ]);
  expect(equalShare(wood, barn)).toBe(69 / 128);
});

test("another seed gives another signature", () => {
  expect(minHashSignature("one two three", 1)).not.toEqual(minHashSignature("one two three", 2));
});

test("blank texts are like each other and like no other", () => {
  expect(minHashSignature("", 1)).toEqual(minHashSignature(" \u2028 ", 1));
  expect(equalShare(minHashSignature("", 1), minHashSignature("a", 1))).toBe(0);
});

test("a packed signature estimates the share of equal entries without bias, with 64 bytes and little more error", () => {
  const random = seededRandom(3);
  // Minima are small, as those of long texts are.
  const entries = () => Uint32Array.from({ length: 128 }, () => random() * 2 ** 22);
  for (const share of [0, 0.25, 0.5, 0.75]) {
    const estimates = Array.from({ length: 400 }, () => {
      const first = entries();
      const second = entries();
      second.set(first.subarray(0, 128 * share));
      const packed = packedSignature(first);
      expect(packed.byteLength).toBe(64);
      return estimatedJaccard(packed, packedSignature(second), 0);
    });
    const mean = estimates.reduce((sum, estimate) => sum + estimate, 0) / estimates.length;
    // Chance adds up to 128·(1/16)(15/16) to the variance; at a share of 0, estimates below 0 count as 0.
    expect(mean).toBeGreaterThan(share - 0.005);
    expect(mean).toBeLessThan(share + (share === 0 ? 0.02 : 0.005));
  }
});

test("each entry that differs counts once, and a signature is compared where it lies", () => {
  const first = Uint32Array.from({ length: 128 }, (_, i) => i);
  const second = first.with(0, 1_000).with(77, 1_001);
  const both = new Uint32Array(32);
  both.set(packedSignature(second), 16);
  expect(estimatedJaccard(packedSignature(first), both, 16)).toBeCloseTo(
    (126 / 128 - 1 / 16) / (15 / 16),
    12,
  );
  expect(estimatedJaccard(packedSignature(second), both, 16)).toBe(1);
});
