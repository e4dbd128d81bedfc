import type { Estimate } from "@laurel/statistics/resampling/estimate";

/** A statistic under the name that people read. */
export type NamedEstimate = { readonly label: string; readonly estimate: Estimate };
