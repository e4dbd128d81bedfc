import type { Interval } from "./interval.ts";

/** A statistic with its 95 % interval, or null with the reason why it is undefined. Never NaN. */
export type Estimate =
  | { readonly value: number; readonly interval: Interval }
  | { readonly value: null; readonly reason: string };
