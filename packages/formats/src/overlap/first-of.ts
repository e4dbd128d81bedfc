export type FirstOf<T> = { readonly add: (item: T) => void; readonly list: () => readonly T[] };

/**
 * Keeps the first `limit` of the items added, in the order of `compare`: the same whatever order they came
 * in.
 */
export function firstOf<T>(limit: number, compare: (one: T, other: T) => number): FirstOf<T> {
  const kept: T[] = [];
  return {
    add: (item) => {
      let at = kept.length;
      for (
        let before = kept[at - 1];
        before !== undefined && compare(item, before) < 0;
        before = kept[at - 1]
      )
        at -= 1;
      kept.splice(at, 0, item);
      kept.length = Math.min(kept.length, limit);
    },
    list: () => kept,
  };
}
