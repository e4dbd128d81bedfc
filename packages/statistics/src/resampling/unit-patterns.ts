/** What an annotator gave to a unit: a number, or a category by name. */
export type Value = number | string;

/** An order for sorting: numbers ascending, then strings by code unit. */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
  return typeof a === "number" ? -1 : 1;
}

/** Units grouped by their values: `unitCounts[i]` units have the sorted values `patterns[i]`. */
export type UnitPatterns<V extends Value = Value> = {
  readonly patterns: readonly (readonly V[])[];
  readonly unitCounts: readonly number[];
};

/** What is said of agreement where no unit is pairable. */
export const NOTHING_PAIRABLE = { value: null, reason: "No unit has two or more values." } as const;

/**
 * Groups units by their multiset of values, so that what follows costs by the number of distinct patterns and
 * not of units.
 *
 * Patterns are sorted, so that neither the order of units nor that of annotators can change a result. Edge
 * cases: units with fewer than `fewest` values (two: pairable units only) are left out; 1 and
 * "1" are different values; -0 is 0.
 */
export function unitPatterns<V extends Value>(units: readonly (readonly V[])[], fewest = 2): UnitPatterns<V> {
  const byKey = new Map<string, { readonly values: readonly V[]; units: number }>();
  for (const unit of units) {
    if (unit.length < fewest) continue;
    const values = unit.toSorted(compareValues);
    const key = JSON.stringify(values);
    const seen = byKey.get(key);
    if (seen) seen.units += 1;
    else byKey.set(key, { values, units: 1 });
  }
  const entries = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return { patterns: entries.map((entry) => entry.values), unitCounts: entries.map((entry) => entry.units) };
}
