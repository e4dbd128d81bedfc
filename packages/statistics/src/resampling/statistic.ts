/** A number, or why there is none. */
export type Outcome = { readonly value: number } | { readonly value: null; readonly reason: string };

/** A statistic of grouped units: `weights[i]` says how often group i was drawn. */
export type Statistic = (weights: ArrayLike<number>) => Outcome;

/**
 * The mean of one value a group, each weighing as often as its group was drawn: sum w_i v_i / sum w_i.
 *
 * Edge cases: undefined, for the given reason, where there are no values or none was drawn.
 */
export function meanStatistic(values: readonly number[], reason: string): Statistic {
  return (weights) => {
    let [sum, drawn] = [0, 0];
    values.forEach((value, group) => {
      const weight = weights[group] ?? 0;
      sum += weight * value;
      drawn += weight;
    });
    return drawn === 0 ? { value: null, reason } : { value: sum / drawn };
  };
}

/**
 * Points won by points that could be won, those of each group counted as often as it was drawn:
 * sum w_i a_i / sum w_i b_i.
 *
 * Edge cases: undefined, for the given reason, where nothing could be won in any drawn group.
 */
export function ratioStatistic(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  reason: string,
): Statistic {
  return (weights) => {
    let [above, below] = [0, 0];
    for (let group = 0; group < denominators.length; group += 1) {
      const weight = weights[group] ?? 0;
      above += weight * (numerators[group] ?? 0);
      below += weight * (denominators[group] ?? 0);
    }
    return below === 0 ? { value: null, reason } : { value: above / below };
  };
}

/**
 * Turns a statistic of units into one of clusters of units, so that a resample draws whole clusters. There
 * are `groups` groups of units. `unitsOf[c]` lists those that one cluster of kind c holds, a group as often
 * as the cluster has units of it.
 *
 * Edge cases are those of the statistic. Source: Field & Welsh 2007.
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
