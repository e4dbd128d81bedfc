import type { RowGroups } from "./rate-over-groups.ts";

/** Rows with equal keys in one group, groups numbered as they first come. */
export function rowGroups(keys: Float64Array): RowGroups {
  const numbers = new Map<number, number>();
  const of = Int32Array.from(keys, (key) => {
    const group = numbers.get(key) ?? numbers.size;
    numbers.set(key, group);
    return group;
  });
  return { of, count: numbers.size };
}
