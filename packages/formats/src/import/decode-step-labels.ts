import type { StepLabel } from "@laurel/core/questions/kinds/steps-schemas";

type Decoded = { readonly labels: StepLabel[] } | { readonly reason: string } | undefined;

/**
 * A label for each step: −1, 0 or 1, or whether it is right. They may end at the first wrong step, as
 * PRM800K's do; null and no column say nothing.
 */
export function decodeStepLabels(value: unknown, steps: number): Decoded {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) return { reason: "must be a list of labels, one for each step" };
  const labels = value.flatMap(labelOf);
  if (labels.length < value.length)
    return { reason: "must hold −1, 0 or 1, or true or false, for each step" };
  const ended = labels.length > 0 && labels.length < steps && labels.indexOf(-1) === labels.length - 1;
  return labels.length === steps || ended
    ? { labels }
    : { reason: `has ${labels.length} labels for ${steps} steps` };
}

function labelOf(value: unknown): StepLabel[] {
  if (value === true || value === 1) return [1];
  if (value === false || value === -1) return [-1];
  return value === 0 ? [0] : [];
}
