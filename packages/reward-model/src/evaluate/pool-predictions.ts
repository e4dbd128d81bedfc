import type { HeldOutPredictions } from "./held-out-predictions.ts";

/** The parts of a cross-validation as one; every pair is in at most one of them. */
export function poolPredictions(parts: readonly HeldOutPredictions[]): HeldOutPredictions {
  const mean = (values: readonly number[]) =>
    Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
  const points = (index: number) => parts.flatMap((part) => part.curve[index] ?? []);
  return {
    rows: parts.flatMap((part) => part.rows),
    model: parts.flatMap((part) => part.model),
    lengthOnly: parts.flatMap((part) => part.lengthOnly),
    curve: (parts[0]?.curve ?? []).map(({ share }, index) => ({
      share,
      pairs: mean(points(index).map((point) => point.pairs)),
      prompts: mean(points(index).map((point) => point.prompts)),
      model: points(index).flatMap((point) => point.model),
    })),
  };
}
