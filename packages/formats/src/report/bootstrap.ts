/** How every interval of a report is resampled: the same data have the same intervals. */
export const BOOTSTRAP = { seed: 1, resamples: 1_000 } as const;
