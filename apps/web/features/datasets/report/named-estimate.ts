import type { Estimate } from "@laurel/core/statistics/estimate";

/** A statistic under the name that people read. */
export type NamedEstimate = { readonly label: string; readonly estimate: Estimate };
