/** A number, or why there is none. */
export type Outcome = { readonly value: number } | { readonly value: null; readonly reason: string };

/** A statistic of grouped units: `weights[i]` says how often group i was drawn. */
export type Statistic = (weights: ArrayLike<number>) => Outcome;

/**
 * The mean of one value a group, each weighing as often as its group was drawn: sum w_i v_i / sum w_i.
 *
 * Edge cases: no values, or none drawn, is undefined, for the given reason.
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
 * Points won / points there were to win, each group's counted as often as it was drawn: sum w_i a_i / sum w_i
 * b_i.
 *
 * Edge cases: nothing to win in any drawn group is undefined, for the given reason.
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
