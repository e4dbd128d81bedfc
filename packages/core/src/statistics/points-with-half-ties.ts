import { DomainError } from "../errors/domain-error.ts";
import type { WinTable } from "./win-table.ts";

/**
 * Flat n x n points: w_ij = wins_ij + ties_ij / 2, zero on the diagonal.
 *
 * Edge cases: tables that are not square, counts below 0 or not finite, and ties that are not symmetric are
 * INVALID. Source: ties as half wins, the shortcut of Elo and of arena leaderboards; `davidson` models them
 * instead.
 */
export function pointsWithHalfTies({ wins, ties }: WinTable): Float64Array {
  const n = wins.length;
  const points = new Float64Array(n * n);
  for (const table of ties ? [wins, ties] : [wins]) {
    if (table.length !== n || table.some((row) => row.length !== n)) {
      throw new DomainError("INVALID", `Wins and ties must be square tables of one size, here ${n} rows.`);
    }
  }
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j < n; j += 1) {
      const won = wins[i]?.[j] ?? 0;
      const tied = ties?.[i]?.[j] ?? 0;
      if (
        !(won >= 0 && Number.isFinite(won) && tied >= 0 && Number.isFinite(tied)) ||
        tied !== (ties?.[j]?.[i] ?? 0)
      ) {
        throw new DomainError(
          "INVALID",
          `Row ${i}, column ${j} of the win table: counts must be finite and from 0, ties symmetric.`,
          { i, j },
        );
      }
      if (i !== j) points[i * n + j] = won + tied / 2;
    }
  }
  return points;
}
