/** The number that was typed, if it is one from `low` to `high`. */
export function numberIn(text: string, low: number, high: number): number | null {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return value >= low && value <= high ? value : null;
}
