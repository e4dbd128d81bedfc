/**
 * Square tables over models: `wins[i][j]` times i beat j; `ties[i][j] = ties[j][i]`, each tie once in either
 * cell.
 */
export type WinTable = {
  readonly wins: readonly (readonly number[])[];
  readonly ties?: readonly (readonly number[])[];
};
