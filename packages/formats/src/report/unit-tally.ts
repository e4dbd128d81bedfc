import { canonicalUnit } from "@laurel/statistics/agreement/symmetrised-alpha";
import { compareValues, type Value } from "@laurel/statistics/resampling/unit-patterns";

/**
 * Tasks that say the same, counted: `patterns` are the different units (sorted values), and one task of group
 * t has the units `unitsOf[t]` among them.
 */
export type TalliedUnits = {
  readonly patterns: readonly (readonly Value[])[];
  readonly unitsOf: readonly (readonly number[])[];
  readonly taskCounts: readonly number[];
};

/**
 * Groups tasks by the values of their units. The order of units, of votes and of tasks changes nothing. A
 * task whose pattern no other task shares takes a few hundred bytes; questions with few options have few
 * patterns. If `mirrored`, a unit counts as equal to its mirror image, in which the two responses have
 * changed places.
 *
 * Edge cases: units with fewer than two values say nothing about agreement and are left out, and so are tasks
 * that have no other units.
 */
export function unitTally({ mirrored }: { readonly mirrored: boolean }): {
  readonly add: (units: readonly (readonly Value[])[]) => void;
  readonly tallied: () => TalliedUnits;
} {
  const patterns = new Map<string, readonly Value[]>();
  const tasks = new Map<string, { readonly units: readonly string[]; count: number }>();
  return {
    add(units) {
      const keys = units.flatMap((values) => {
        if (values.length < 2) return [];
        const unit = mirrored ? canonicalUnit(values) : values.toSorted(compareValues);
        const key = JSON.stringify(unit);
        if (!patterns.has(key)) patterns.set(key, unit);
        return [key];
      });
      if (keys.length === 0) return;
      keys.sort();
      const key = keys.join();
      const seen = tasks.get(key);
      if (seen) seen.count += 1;
      else tasks.set(key, { units: keys, count: 1 });
    },
    tallied() {
      const sorted = [...patterns].sort(([a], [b]) => (a < b ? -1 : 1));
      const placeOf = new Map(sorted.map(([key], place) => [key, place]));
      const groups = [...tasks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
      return {
        patterns: sorted.map(([, values]) => values),
        unitsOf: groups.map(({ units }) => units.map((unit) => placeOf.get(unit) ?? 0)),
        taskCounts: groups.map(({ count }) => count),
      };
    },
  };
}

/** How many units have each pattern, over all tasks. */
export function unitWeights({ patterns, unitsOf, taskCounts }: TalliedUnits): Float64Array {
  const weights = new Float64Array(patterns.length);
  unitsOf.forEach((units, group) => {
    for (const unit of units) weights[unit] = (weights[unit] ?? 0) + (taskCounts[group] ?? 0);
  });
  return weights;
}
