import { expect, test } from "vitest";
import { seededRandom } from "@laurel/statistics/numeric/seeded-random";
import { estimatedJaccard } from "./estimated-jaccard.ts";
import { packedSignature } from "./packed-signature.ts";

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
