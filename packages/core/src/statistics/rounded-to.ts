/**
 * The nearest whole multiple of 2^-bits. Sums of such numbers are exact as long as they stay below 2^(53 - bits), so that
 * they are the same in whatever order they are added.
 *
 * Edge cases: bits up to 52. Source: definition of a double, whose significand has 53 bits.
 */
export function roundedTo(bits: number, value: number): number {
  return Math.round(value * 2 ** bits) / 2 ** bits;
}
