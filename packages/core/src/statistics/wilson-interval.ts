import { DomainError } from "../errors/domain-error.ts";
import type { Interval } from "./interval.ts";

const Z_95 = 1.959963984540054;

/**
 * The 95 % score interval of a proportion k / n of independent trials:
 * (k + z^2/2 ± z sqrt(k (n - k) / n + z^2/4)) / (n + z^2), within [0, 1], exactly 0 at k = 0 and 1 at k = n.
 *
 * Edge cases: n = 0 has no interval, with the reason; counts that are not whole, or k outside 0..n, are
 * INVALID. Source: Wilson 1927.
 */
export function wilsonInterval(successes: number, n: number): Interval {
  if (!Number.isSafeInteger(successes) || !Number.isSafeInteger(n) || successes < 0 || successes > n) {
    throw new DomainError(
      "INVALID",
      `${successes} of ${n} is no count of successes: give whole numbers with 0 ≤ successes ≤ n.`,
    );
  }
  if (n === 0) return { low: null, high: null, reason: "There are no trials." };
  const centre = successes + Z_95 ** 2 / 2;
  const half = Z_95 * Math.sqrt((successes * (n - successes)) / n + Z_95 ** 2 / 4);
  return {
    low: successes === 0 ? 0 : (centre - half) / (n + Z_95 ** 2),
    high: successes === n ? 1 : (centre + half) / (n + Z_95 ** 2),
  };
}
