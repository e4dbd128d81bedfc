const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/**
 * How long to wait after `failures` (1 or more) failures in a row: doubling from 1 s to 30 s, times 0.5 to 1
 * by `random` in [0, 1).
 */
export function backoffMs(failures: number, random: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1)) * (0.5 + random / 2);
}
