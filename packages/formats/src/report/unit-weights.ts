import type { TalliedUnits } from "./unit-tally.ts";

/** How many units have each pattern, over all tasks. */
export function unitWeights({ patterns, unitsOf, taskCounts }: TalliedUnits): Float64Array {
  const weights = new Float64Array(patterns.length);
  unitsOf.forEach((units, group) => {
    for (const unit of units) weights[unit] = (weights[unit] ?? 0) + (taskCounts[group] ?? 0);
  });
  return weights;
}
