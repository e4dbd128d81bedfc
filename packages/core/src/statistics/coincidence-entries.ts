import type { Value } from "./value.ts";

/** What one unit adds to a V x V coincidence matrix: `amounts[i]` at flat index `cells[i]`. */
export type CoincidenceEntries = { readonly cells: Int32Array; readonly amounts: Float64Array };

/**
 * For each pattern of values, n_c (n_k - [c = k]) / (m - 1) at cell (c, k) of a matrix over `domain` (V
 * values that include every value and, with `mirror`, every mirrored value); with `mirror`, half of it there
 * and half at the mirrored cell.
 *
 * Edge cases: patterns with fewer than two values add nothing. Source: Krippendorff 2011.
 */
export function coincidenceEntries(
  patterns: readonly (readonly Value[])[],
  domain: readonly Value[],
  mirror?: (value: Value) => Value,
): readonly CoincidenceEntries[] {
  const indexOf = new Map(domain.map((value, index) => [value, index]));
  const mirrored = domain.map((value, index) => (mirror ? indexOf.get(mirror(value)) : index) ?? index);
  return patterns.map((values) => {
    const cells = new Map<number, number>();
    const add = (c: number, k: number, amount: number) => {
      const cell = c * domain.length + k;
      cells.set(cell, (cells.get(cell) ?? 0) + amount);
    };
    values.forEach((a, i) => {
      values.forEach((b, j) => {
        if (i === j) return;
        const c = indexOf.get(a) ?? 0;
        const k = indexOf.get(b) ?? 0;
        add(c, k, 0.5 / (values.length - 1));
        add(mirrored[c] ?? c, mirrored[k] ?? k, 0.5 / (values.length - 1));
      });
    });
    return { cells: Int32Array.from(cells.keys()), amounts: Float64Array.from(cells.values()) };
  });
}
