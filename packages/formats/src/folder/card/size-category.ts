const SIZES = ["1K", "10K", "100K", "1M", "10M", "100M", "1B", "10B", "100B", "1T"] as const;

/** The Hub's word for a number of records. */
export function sizeCategory(records: number): string {
  const above = SIZES.findIndex((_, index) => records < 1_000 * 10 ** index);
  if (above === 0) return `n<${SIZES[0]}`;
  return above === -1 ? `n>${SIZES.at(-1)}` : `${SIZES[above - 1]}<n<${SIZES[above]}`;
}
