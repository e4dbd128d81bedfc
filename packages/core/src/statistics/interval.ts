/** A 95 % interval, or null bounds with the reason why none can be given. Never NaN. */
export type Interval =
  | { readonly low: number; readonly high: number }
  | { readonly low: null; readonly high: null; readonly reason: string };
