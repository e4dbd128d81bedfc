/** A statistic with a fixed number of digits and a true minus sign, or a dash where it is undefined. */
export function showFigure(value: number | null | undefined, digits = 2): string {
  return value === null || value === undefined ? "–" : value.toFixed(digits).replace("-", "−");
}
