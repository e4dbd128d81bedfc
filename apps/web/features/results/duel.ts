import type { WinRatesSummary } from "@laurel/statistics/comparisons/win-rates";

type Duel = {
  readonly wins: number;
  readonly ties: number;
  readonly losses: number;
  /** (wins + ties / 2) / comparisons; null where the two never met. */ readonly share: number | null;
};

/** How model `row` did against model `column`; null on the diagonal. */
export function duel({ matrix }: Pick<WinRatesSummary, "matrix">, row: number, column: number): Duel | null {
  if (row === column) return null;
  const wins = matrix.wins[row]?.[column] ?? 0;
  const losses = matrix.wins[column]?.[row] ?? 0;
  const ties = matrix.ties[row]?.[column] ?? 0;
  const total = wins + losses + ties;
  return { wins, ties, losses, share: total === 0 ? null : (wins + ties / 2) / total };
}
