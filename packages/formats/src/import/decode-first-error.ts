import type { StepLabel } from "@laurel/core/questions/kinds/steps-schemas";

type Decoded = { readonly labels: StepLabel[] } | { readonly reason: string } | undefined;

/**
 * The labels that the index of the first wrong step (from 0) gives: right up to it, and what comes after it
 * has none. Null says that no step is wrong; a row without the column says nothing.
 */
export function decodeFirstError(value: unknown, steps: number): Decoded {
  if (value === undefined) return undefined;
  if (value === null) return { labels: Array.from({ length: steps }, (): StepLabel => 1) };
  if (typeof value !== "number" || !Number.isInteger(value))
    return {
      reason: "must be the index of the first wrong step, counted from 0, or null where none is wrong",
    };
  if (value < 0 || value >= steps)
    return { reason: `is ${value}, but the steps are 0 to ${steps - 1}; null says that none is wrong` };
  return { labels: Array.from({ length: value + 1 }, (_, index): StepLabel => (index === value ? -1 : 1)) };
}
