import type { Statistic } from "./statistic.ts";

/**
 * A statistic of units as one of clusters of units, so that a resample draws whole clusters: `unitsOf[c]`
 * lists the groups of the units that one cluster of group c holds, a group as often as it has units there, of
 * `groups` in all.
 *
 * Edge cases: those of the statistic. Source: Field & Welsh 2007.
 */
export function clusteredStatistic(
  unitsOf: readonly (readonly number[])[],
  groups: number,
  statistic: Statistic,
): Statistic {
  const unitWeights = new Float64Array(groups);
  return (weights) => {
    unitWeights.fill(0);
    unitsOf.forEach((units, cluster) => {
      const weight = weights[cluster] ?? 0;
      if (weight === 0) return;
      for (const unit of units) unitWeights[unit] = (unitWeights[unit] ?? 0) + weight;
    });
    return statistic(unitWeights);
  };
}
