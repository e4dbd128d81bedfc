/**
 * The nearest whole multiple of 1 / `parts`, a power of two. Sums of such numbers are exact as long as they
 * stay below 2^53 / parts, so that they are the same in whatever order they are added.
 *
 * Edge cases: parts up to 2^52. Source: definition of a double, whose significand has 53 bits.
 */
export function roundedTo(parts: number, value: number): number {
  return Math.round(value * parts) / parts;
}
