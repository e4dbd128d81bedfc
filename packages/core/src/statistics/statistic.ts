/** A number, or why there is none. */
export type Outcome = { readonly value: number } | { readonly value: null; readonly reason: string };

/** A statistic of grouped units: `weights[i]` says how often group i was drawn. */
export type Statistic = (weights: ArrayLike<number>) => Outcome;
